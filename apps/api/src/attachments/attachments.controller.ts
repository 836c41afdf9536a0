import { createHash } from 'node:crypto';
import { InvalidFields, isId, NotFound, visibleCase, type ProductClock } from '@bihuan/record';
import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { CurrentCaller, requireRole, type Caller, type CallerRequest } from '../access/caller.js';
import { count, FILE, FILE_FORM, LOCATION, text } from '../document/shown.js';
import { HttpFailure } from '../problems/problem.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { readUpload } from '../requests/upload.js';
import { PRODUCT_CLOCK } from '../tokens.js';
import { ChoiceField } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';

const MOST_BYTES = 20 * 1024 * 1024;
const TYPES =
  /^(image\/(jpeg|png|gif|webp|heic|heif|bmp)|application\/(pdf|msword|zip|vnd\.(openxmlformats-officedocument|ms-|oasis\.opendocument)[\w.+-]*)|text\/(plain|csv)|(audio|video)\/[\w.+-]+)$/;

/** What a browser shows without running anything that is in it. */
const HARMLESS = /^image\/(jpeg|png|gif|webp|bmp)$/;

class DownloadQuery {
  @ChoiceField(['true', 'false'], { optional: true, description: 'pictures are shown instead of saved' }) view?: string;
}
class AttachmentShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty({ ...text, example: 'image/jpeg' }) type!: string;
  @ApiProperty({ ...count, description: 'bytes' }) size!: number;
}

/** Files: uploaded first, then named by a command; kept in the database (docs/adr/0003). */
@ApiTags('attachments')
@Controller('attachments')
export class AttachmentsController {
  constructor(
    private readonly db: DataSource,
    private readonly answers: AnswerOnce,
    @Inject(PRODUCT_CLOCK) private readonly clock: ProductClock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Upload a file (at most 20 MiB)' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FILE_FORM })
  @ApiResponse({ status: 201, type: AttachmentShape, headers: LOCATION })
  async upload(@CurrentCaller() caller: Caller, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
    const { file } = await readUpload(request);
    const body = [file.name, file.type, createHash('sha256').update(file.content).digest('hex')];
    await this.answers.answer(
      { request, reply, caller, body },
      () => Promise.resolve(),
      async (tx) => {
        requireRole(caller, 'deputy', 'office', 'staff', 'head', 'presidium');
        if (file.content.length > MOST_BYTES) throw new HttpFailure(413, 'request.too_large');
        if (file.content.length === 0) throw new InvalidFields([{ path: 'file', code: 'attachment.empty' }]);
        if (!TYPES.test(file.type)) throw new InvalidFields([{ path: 'file', code: 'attachment.type' }]);
        const row: AttachmentShape = { id: newId(), name: file.name, type: file.type, size: file.content.length };
        await tx.query(
          `INSERT INTO attachment (id, jurisdiction_id, uploaded_by, name, type, size, content, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [row.id, caller.jurisdictionId, caller.id, row.name, row.type, row.size, file.content, this.clock.now()],
        );
        return { status: 201, body: row, headers: { location: `/api/v1/attachments/${row.id}` } };
      },
    );
  }

  @Get(':id')
  @ApiOperation({ summary: 'A file, for who may read its case' })
  @ApiResponse({ status: 200, content: { '*/*': { schema: FILE } } })
  async download(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Query() raw: DownloadQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wantsToLook = readFields(DownloadQuery, raw).view === 'true';
    const [row] = isId(id)
      ? await this.db.query<{ suggestion_id: string | null; uploaded_by: string; name: string; type: string; content: Buffer }[]>(
          'SELECT suggestion_id, uploaded_by, name, type, content FROM attachment WHERE id = $1',
          [id],
        )
      : [];
    if (!row) throw new NotFound('attachment');
    if (row.suggestion_id)
      await visibleCase(this.db.manager, caller, row.suggestion_id).catch(() => Promise.reject(new NotFound('attachment')));
    else if (row.uploaded_by !== caller.id) throw new NotFound('attachment');
    const shown = wantsToLook && HARMLESS.test(row.type) ? 'inline' : 'attachment';
    void reply
      .type(row.type)
      .header('content-disposition', `${shown}; filename*=UTF-8''${encodeURIComponent(row.name)}`)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox")
      .send(row.content);
  }
}
