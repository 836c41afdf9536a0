import { COHORTS, GROUPINGS, type Grouping } from '@bihuan/domain';
import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller, type CallerRequest } from '../access/caller.js';
import { PageQuery } from '../lists/page.js';
import { languageOf } from '../problems/messages.js';
import { ChoiceField, DateField, IdField, InstantField, TextField } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';
import { ClosureService } from './closure.service.js';
import { ReceptionFiguresService, RECEPTION_GROUPINGS, type ReceptionGrouping } from './reception-figures.service.js';

export class ClosureQuery {
  @DateField({ optional: true, description: 'inclusive' }) from?: string;
  @DateField({ optional: true, description: 'exclusive' }) to?: string;
  @ChoiceField(COHORTS, { optional: true, description: 'assigned unless told' }) cohort?: 'assigned' | 'received';
  @InstantField({ optional: true, description: 'what had happened by then (now)' }) asOf?: string;
  @InstantField({ optional: true, description: 'as far as recorded by then (now)' }) knownAt?: string;
  @ChoiceField(GROUPINGS, { optional: true }) groupBy?: Grouping;
  @IdField({ optional: true }) jurisdictionId?: string;
}
export class ClosureCasesQuery extends ClosureQuery implements PageQuery {
  @TextField({ max: 100, description: 'a path of Figures: base, replied.n, attitude.satisfied.of, replyKinds.adopted' }) figure!: string;
  @TextField({ max: 100, blank: true, optional: true, description: "one group's key; empty for the group without key" }) groupKey?: string;
  @TextField({ max: 4, optional: true }) limit?: string;
  @TextField({ max: 1000, optional: true }) cursor?: string;
}
class ReceptionsQuery {
  @DateField({ optional: true, description: 'inclusive' }) from?: string;
  @DateField({ optional: true, description: 'exclusive' }) to?: string;
  @ChoiceField(RECEPTION_GROUPINGS, { optional: true }) groupBy?: ReceptionGrouping;
}

/** The office's figures, each with the cases behind it. */
@ApiTags('statistics')
@Controller('statistics')
export class StatisticsController {
  constructor(
    private readonly closure: ClosureService,
    private readonly receptions: ReceptionFiguresService,
  ) {}

  @Get('closure')
  @ApiOperation({ summary: 'Reply, resolution and the other rates of a cohort, as of a moment' })
  async closureFigures(@CurrentCaller() caller: Caller, @Query() raw: ClosureQuery): Promise<object> {
    return this.closure.figures(caller, readFields(ClosureQuery, raw));
  }

  @Get('closure/cases')
  @ApiOperation({ summary: 'Exactly the cases that a figure counts' })
  async closureCases(@CurrentCaller() caller: Caller, @Query() raw: ClosureCasesQuery, @Req() request: CallerRequest): Promise<object> {
    // the page's own fields are judged by their own class, which knows their limits
    const { limit, cursor, ...rest } = raw;
    const page = readFields(PageQuery, { ...(limit === undefined ? {} : { limit }), ...(cursor === undefined ? {} : { cursor }) });
    return this.closure.cases(caller, { ...readFields(ClosureCasesQuery, rest), ...page }, languageOf(request.headers['accept-language']));
  }

  @Get('receptions')
  @ApiOperation({ summary: 'Receptions, visitors and what came of them' })
  async receptionFigures(@CurrentCaller() caller: Caller, @Query() raw: ReceptionsQuery): Promise<object> {
    return this.receptions.figures(caller, readFields(ReceptionsQuery, raw));
  }
}
