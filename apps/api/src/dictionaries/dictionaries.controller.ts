import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res, type Type } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { inTransaction } from '@bihuan/record';
import { DataSource } from 'typeorm';
import { CurrentCaller, type Caller, type CallerRequest } from '../access/caller.js';
import { PageOf, PageQuery, type Page } from '../lists/page.js';
import { ActiveQuery, DictionaryQuery } from './dictionary-bodies.js';
import { PageOfHistoryEntries, type HistoryEntryShape } from './dictionary-shapes.js';
import { AnswerOnce } from '../requests/answer-once.js';
import { readFields } from '../validation/read-fields.js';
import { DICTIONARIES, type Dictionary, type DictionaryName } from './dictionaries.js';
import { DictionariesService } from './dictionaries.service.js';

/** The four routes of a dictionary. */
function controllerOf(name: DictionaryName): Type<object> {
  const { create, change, key, shape, createdShape = shape }: Dictionary = DICTIONARIES[name];

  const listQuery = 'active' in DICTIONARIES[name].shown ? ActiveQuery : DictionaryQuery;

  @ApiTags(name)
  @Controller(name)
  class DictionaryController {
    constructor(
      readonly dictionaries: DictionariesService,
      readonly answers: AnswerOnce,
      readonly db: DataSource,
    ) {}

    @Get()
    @ApiOperation({ operationId: `list_${name}`, summary: `List ${name}` })
    @ApiResponse({ status: 200, type: PageOf(shape) })
    async list(@CurrentCaller() caller: Caller, @Query() query: object): Promise<object> {
      return this.dictionaries.list(name, caller, readFields(listQuery, query));
    }

    @Get(`:${key}`)
    @ApiOperation({ operationId: `get_${name}`, summary: `One of ${name}` })
    @ApiResponse({ status: 200, type: shape })
    async show(@CurrentCaller() caller: Caller, @Param(key) id: string): Promise<object> {
      return this.dictionaries.show(name, caller, id);
    }

    @Get(`:${key}/history`)
    @ApiOperation({ operationId: `history_of_${name}`, summary: 'Who changed what, and when (administrator, auditor)' })
    @ApiResponse({ status: 200, type: PageOfHistoryEntries })
    async history(@CurrentCaller() caller: Caller, @Param(key) id: string, @Query() query: PageQuery): Promise<Page<HistoryEntryShape>> {
      return this.dictionaries.history(name, caller, id, readFields(PageQuery, query));
    }

    @Post()
    @ApiOperation({ operationId: `create_${name}`, summary: `Add to ${name} (administrator)` })
    @ApiBody({ type: create })
    @ApiResponse({ status: 201, type: createdShape })
    async create(@CurrentCaller() caller: Caller, @Req() request: CallerRequest, @Res() reply: FastifyReply): Promise<void> {
      await this.answers.answer(
        { request, reply, caller },
        () => Promise.resolve(),
        async (tx) => ({
          status: 201,
          body: await this.dictionaries.create(name, tx, caller, request.body),
        }),
      );
    }

    @Patch(`:${key}`)
    @ApiOperation({ operationId: `change_${name}`, summary: `Change one of ${name} (administrator); what is absent stays` })
    @ApiBody({ type: change })
    @ApiResponse({ status: 200, type: shape })
    async change(@CurrentCaller() caller: Caller, @Param(key) id: string, @Body() body: unknown): Promise<object> {
      return inTransaction(this.db, (tx) => this.dictionaries.change(name, tx, caller, id, body));
    }
  }
  // what the compiler notes of a parameter whose class is written out
  Reflect.defineMetadata('design:paramtypes', [Object, listQuery], DictionaryController.prototype, 'list');
  Object.defineProperty(DictionaryController, 'name', { value: `${name}Controller` });
  return DictionaryController;
}

export const DICTIONARY_CONTROLLERS = (Object.keys(DICTIONARIES) as DictionaryName[]).map(controllerOf);
