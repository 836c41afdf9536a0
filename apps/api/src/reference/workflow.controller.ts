import {
  CLOCKS,
  COMMANDS,
  EVENT_TYPES,
  PARTIES,
  ROLES,
  STATES,
  WORKFLOW,
  type ClockName,
  type CommandName,
  type EventType,
  type Role,
  type State,
} from '@bihuan/domain';
import { Controller, Get } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiProperty, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { flag, text, texts } from '../document/shown.js';

const OUTCOMES = [...STATES, 'same'] as const;
const RELATIONS = [...new Set(Object.values(PARTIES).map(({ relation }) => relation))];

class PartyShape {
  @ApiProperty({ enum: ROLES }) role!: Role;
  @ApiProperty({ enum: RELATIONS, description: 'to the case; town: any of the town' }) relation!: string;
}
class EitherStateShape {
  @ApiProperty({ ...text, description: 'the condition' }) when!: string;
  @ApiProperty({ enum: STATES }) then!: State;
  @ApiProperty({ enum: OUTCOMES }) otherwise!: State | 'same';
}
@ApiExtraModels(EitherStateShape)
class CommandShape {
  @ApiProperty({ enum: COMMANDS }) name!: CommandName;
  @ApiProperty({ enum: STATES, isArray: true, description: 'none: there is no case yet' }) from!: readonly State[];
  @ApiProperty({
    oneOf: [{ type: 'string', enum: [...OUTCOMES] }, { $ref: getSchemaPath(EitherStateShape) }],
    description: 'same: it keeps its state',
  })
  to!: State | 'same' | EitherStateShape;
  @ApiProperty({ enum: ROLES, isArray: true }) roles!: readonly Role[];
  @ApiProperty({ type: [PartyShape], description: 'the roles, with what their holder must be to the case' }) who!: readonly PartyShape[];
  @ApiProperty({ ...texts, description: 'what must hold beside role and state' }) guards!: readonly string[];
  @ApiProperty({ enum: EVENT_TYPES }) event!: EventType;
  @ApiProperty({
    oneOf: [
      { type: 'string', enum: ['all'] },
      { type: 'array', items: { type: 'string', enum: [...CLOCKS] } },
    ],
  })
  stops!: readonly ClockName[] | 'all';
  @ApiProperty({ enum: CLOCKS, isArray: true }) starts!: readonly ClockName[];
  @ApiProperty({ enum: CLOCKS, isArray: true, required: false, description: 'their earlier run goes on with its old due date' })
  resumes?: readonly ClockName[];
  @ApiProperty({ enum: CLOCKS, isArray: true, required: false, description: 'their due date moves' }) moves?: readonly ClockName[];
  @ApiProperty({ ...flag, required: false, description: 'also when the case is concluded' }) afterConclusion?: true;
}
class WorkflowShape {
  @ApiProperty({ enum: STATES, isArray: true }) states!: readonly State[];
  @ApiProperty({ type: [CommandShape] }) commands!: readonly CommandShape[];
}

/** The table of the workflow: what every case goes by. */
@ApiTags('reference')
@Controller('workflow')
export class WorkflowController {
  @Get()
  @ApiOperation({ summary: 'The workflow table itself' })
  @ApiResponse({ status: 200, type: WorkflowShape })
  workflow(): WorkflowShape {
    return {
      states: STATES,
      commands: COMMANDS.flatMap((name) =>
        WORKFLOW.filter(({ command }) => command === name).map(({ command: _command, who, from, stops, ...row }) => ({
          name,
          ...row,
          from: from.filter((state) => state !== null),
          roles: [...new Set(who.map((party) => PARTIES[party].role))],
          who: who.map((party) => PARTIES[party]),
          stops: stops === 'all' ? 'all' : stops,
        })),
      ),
    };
  }
}
