import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, requireRole, type Caller, type CallerRequest } from '../access/caller.js';
import type { List } from '../lists/page.js';
import { languageOf } from '../problems/messages.js';
import { IdField, NumberText } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';
import { BoardShape, ListOfProposals, ListOfTasks, type ProposalShape, type TaskShape } from './board-shapes.js';
import { BoardService } from './board.service.js';

class BoardQuery {
  @NumberText({ min: 1, max: 100, optional: true, description: 'cards per column at most (30)' }) limit?: string;
  @IdField({ optional: true, description: 'only what this unit leads' }) leadUnitId?: string;
}
class ProposalQuery {
  @IdField({ description: 'the case to find a unit for' }) suggestionId!: string;
}

@ApiTags('board')
@Controller()
export class BoardController {
  constructor(private readonly board: BoardService) {}

  @Get('board')
  @ApiOperation({ summary: 'The four states as columns, the most urgent cases of each, and the requests that wait for a decision' })
  @ApiResponse({ status: 200, type: BoardShape })
  async show(@CurrentCaller() caller: Caller, @Query() raw: BoardQuery, @Req() request: CallerRequest): Promise<BoardShape> {
    requireRole(caller, 'office', 'leader', 'principal', 'presidium', 'district', 'auditor');
    const { limit, leadUnitId } = readFields(BoardQuery, raw);
    return this.board.board(caller, {
      limit: Number(limit ?? 30),
      leadUnitId: leadUnitId ?? null,
      language: languageOf(request.headers['accept-language']),
    });
  }

  @Get('todo')
  @ApiOperation({ summary: "What the caller's unit has to do, the most urgent first: accept, reply, give an opinion, keep a promise" })
  @ApiResponse({ status: 200, type: ListOfTasks })
  async todo(@CurrentCaller() caller: Caller, @Req() request: CallerRequest): Promise<List<TaskShape>> {
    requireRole(caller, 'staff', 'head');
    return this.board.todo(caller, languageOf(request.headers['accept-language']));
  }

  @Get('unit-proposals')
  @ApiOperation({
    summary: 'Units that led the earlier cases of the town most like this one, the likeliest first; none when nothing earlier is alike',
  })
  @ApiResponse({ status: 200, type: ListOfProposals })
  async proposals(@CurrentCaller() caller: Caller, @Query() raw: ProposalQuery): Promise<List<ProposalShape>> {
    requireRole(caller, 'office');
    return this.board.proposals(caller, readFields(ProposalQuery, raw).suggestionId);
  }
}
