import { COMMANDS, PARTIES, STATES, WORKFLOW } from '@bihuan/domain';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';

/** The table of the workflow: what every case goes by. */
@ApiTags('reference')
@Controller('workflow')
export class WorkflowController {
  @Get()
  @ApiOperation({ summary: 'The workflow table itself' })
  workflow(): object {
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
