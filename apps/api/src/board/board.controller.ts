import { SPINE } from '@bihuan/domain';
import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, requireRole, type Caller, type CallerRequest } from '../access/caller.js';
import { languageOf } from '../problems/messages.js';
import { IdField, NumberText } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';
import { BoardService } from './board.service.js';
import { CaseCard } from './case-card.js';

class BoardQuery {
  @NumberText({ min: 1, max: 100, optional: true, description: 'cards per column at most (30)' }) limit?: string;
  @IdField({ optional: true, description: 'only what this unit leads' }) leadUnitId?: string;
}
class ProposalQuery {
  @IdField({ description: 'the case to find a unit for' }) suggestionId!: string;
}

class ColumnShape {
  @ApiProperty({ enum: SPINE }) state!: string;
  @ApiProperty({ type: 'integer' }) total!: number;
  @ApiProperty({ type: 'integer', description: 'of them, those past a due date' }) overdue!: number;
  @ApiProperty({ type: [CaseCard], description: 'the most urgent first; resolved: the newest first' }) items!: CaseCard[];
}
class WithdrawalShape {
  @ApiProperty({ type: String }) reason!: string;
  @ApiProperty({ type: 'integer' }) agreed!: number;
  @ApiProperty({ type: 'integer' }) of!: number;
}
class RequestShape {
  @ApiProperty({ enum: ['return', 'extension', 'withdrawal'] }) kind!: string;
  @ApiProperty({ type: CaseCard }) card!: CaseCard;
  @ApiProperty({ type: String }) reason!: string;
  @ApiProperty({ type: String, nullable: true, description: 'return: who should handle it instead' }) proposedUnitId!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'extension' }) until!: string | null;
  @ApiProperty({ type: WithdrawalShape, nullable: true, description: 'co-signers who have agreed' }) withdrawal!: WithdrawalShape | null;
}
class BoardShape {
  @ApiProperty({ type: [ColumnShape] }) columns!: ColumnShape[];
  @ApiProperty({ type: [RequestShape] }) requests!: RequestShape[];
}
class OwedShape {
  @ApiProperty({ type: String, nullable: true }) unitId!: string | null;
  @ApiProperty({ type: String, format: 'date' }) dueOn!: string;
  @ApiProperty({ type: 'integer' }) workingDays!: number;
  @ApiProperty() overdue!: boolean;
}
class TaskShape {
  @ApiProperty({ enum: ['lead', 'co'] }) part!: string;
  @ApiProperty({ type: CaseCard, description: "due: the unit's own clocks only" }) card!: CaseCard;
  @ApiProperty({ type: [OwedShape], description: 'opinions that co-units owe the lead' }) owed!: OwedShape[];
  @ApiProperty({ enum: ['draft', 'submitted', 'returned'], nullable: true }) draft!: string | null;
}
class TodoShape {
  @ApiProperty({ type: [TaskShape], description: 'the most urgent first' }) items!: TaskShape[];
}
class ExampleShape {
  @ApiProperty({ type: String }) id!: string;
  @ApiProperty({ type: String }) number!: string;
  @ApiProperty({ type: String }) title!: string;
}
class ProposalShape {
  @ApiProperty({ type: String }) unitId!: string;
  @ApiProperty({ type: String }) name!: string;
  @ApiProperty({ type: 'number', description: 'its part of the likeness found, 0 to 1' }) share!: number;
  @ApiProperty({ type: 'integer' }) cases!: number;
  @ApiProperty({ type: [ExampleShape] }) examples!: ExampleShape[];
}
class ProposalsShape {
  @ApiProperty({ type: [ProposalShape], description: 'the likeliest first; none when nothing earlier is alike' }) items!: ProposalShape[];
}

@ApiTags('board')
@Controller()
export class BoardController {
  constructor(private readonly board: BoardService) {}

  @Get('board')
  @ApiOperation({ summary: 'The four states as columns, the most urgent cases of each, and the requests that wait for a decision' })
  @ApiResponse({ status: 200, type: BoardShape })
  async show(@CurrentCaller() caller: Caller, @Query() raw: BoardQuery, @Req() request: CallerRequest): Promise<object> {
    requireRole(caller, 'office', 'leader', 'principal', 'presidium', 'district', 'auditor');
    const { limit, leadUnitId } = readFields(BoardQuery, raw);
    return this.board.board(caller, {
      limit: Number(limit ?? 30),
      leadUnitId: leadUnitId ?? null,
      language: languageOf(request.headers['accept-language']),
    });
  }

  @Get('todo')
  @ApiOperation({ summary: "What the caller's unit has to do, by urgency: accept, reply, give an opinion, keep a promise" })
  @ApiResponse({ status: 200, type: TodoShape })
  async todo(@CurrentCaller() caller: Caller, @Req() request: CallerRequest): Promise<object> {
    requireRole(caller, 'staff', 'head');
    return this.board.todo(caller, languageOf(request.headers['accept-language']));
  }

  @Get('unit-proposals')
  @ApiOperation({ summary: 'Units that led the earlier cases of the town most like this one' })
  @ApiResponse({ status: 200, type: ProposalsShape })
  async proposals(@CurrentCaller() caller: Caller, @Query() raw: ProposalQuery): Promise<object> {
    requireRole(caller, 'office');
    return this.board.proposals(caller, readFields(ProposalQuery, raw).suggestionId);
  }
}
