import { Controller, Get, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { CurrentCaller, type Caller, type CallerRequest } from '../access/caller.js';
import type { Page } from '../lists/page.js';
import { languageOf } from '../problems/messages.js';
import { ClosureCasesQuery, ClosureQuery, ExclusionsQuery, QualityQuery, ReceptionFiguresQuery } from './statistics-query.js';
import {
  ClosureShape,
  CompareShape,
  DefinitionsShape,
  PageOfCountedCases,
  PageOfExclusions,
  PageOfSuspects,
  QualityShape,
  ReceptionsShape,
  type CountedCaseShape,
  type ExclusionShape,
  type SuspectShape,
} from './statistics-shapes.js';
import { StatisticsService } from './statistics.service.js';

@ApiTags('statistics')
@Controller('statistics')
export class StatisticsController {
  constructor(private readonly statistics: StatisticsService) {}

  @Get('closure')
  @ApiOperation({ summary: 'The figures of a cohort, as of a moment and as known at a moment; in all and by group' })
  @ApiResponse({ status: 200, type: ClosureShape })
  async closure(@CurrentCaller() caller: Caller, @Query() query: ClosureQuery, @Req() request: CallerRequest): Promise<StreamableFile> {
    return this.statistics.closure(caller, { ...query }, languageOf(request.headers['accept-language']));
  }

  @Get('definitions')
  @ApiOperation({ summary: 'What every figure is called and what exactly it counts, in the language of the reader' })
  @ApiResponse({ status: 200, type: DefinitionsShape })
  definitions(@CurrentCaller() caller: Caller, @Req() request: CallerRequest): object {
    return this.statistics.definitions(caller, languageOf(request.headers['accept-language']));
  }

  @Get('closure/cases')
  @ApiOperation({ summary: 'The cases that one of the figures counts' })
  @ApiResponse({ status: 200, type: PageOfCountedCases })
  async cases(
    @CurrentCaller() caller: Caller,
    @Query() query: ClosureCasesQuery,
    @Req() request: CallerRequest,
  ): Promise<Page<CountedCaseShape>> {
    return this.statistics.cases(caller, { ...query }, languageOf(request.headers['accept-language']));
  }

  @Get('exclusions')
  @ApiOperation({
    summary: 'Every case of the cohort that is in no rate: merged, declined, withdrawn, answered on the spot or waiting; by whom and why',
  })
  @ApiResponse({ status: 200, type: PageOfExclusions })
  async exclusions(@CurrentCaller() caller: Caller, @Query() query: ExclusionsQuery): Promise<Page<ExclusionShape>> {
    return this.statistics.exclusions(caller, { ...query });
  }

  @Get('compare')
  @ApiOperation({
    summary:
      'Groups side by side (towns, units, months of two years, …): figures, funnel, ageing of open cases, weekly flow, and the survival curve of the time to reply',
  })
  @ApiResponse({ status: 200, type: CompareShape })
  async compare(@CurrentCaller() caller: Caller, @Query() query: ClosureQuery, @Req() request: CallerRequest): Promise<CompareShape> {
    return this.statistics.compare(caller, { ...query }, languageOf(request.headers['accept-language']));
  }

  @Get('quality')
  @ApiOperation({
    summary:
      'Where to look twice: solved on the day of reply, the same reply again, promises moved, verdicts on paper or at once, and the like',
  })
  @ApiExtraModels(QualityShape, PageOfSuspects)
  @ApiResponse({
    status: 200,
    description: 'all findings; with `finding` a page of its cases',
    schema: { oneOf: [{ $ref: getSchemaPath(QualityShape) }, { $ref: getSchemaPath(PageOfSuspects) }] },
  })
  async quality(@CurrentCaller() caller: Caller, @Query() query: QualityQuery): Promise<QualityShape | Page<SuspectShape>> {
    return this.statistics.quality(caller, { ...query });
  }

  @Get('receptions')
  @ApiOperation({ summary: 'Receptions 接待: how many, who came, what came of them' })
  @ApiResponse({ status: 200, type: ReceptionsShape })
  async receptions(
    @CurrentCaller() caller: Caller,
    @Query() query: ReceptionFiguresQuery,
    @Req() request: CallerRequest,
  ): Promise<ReceptionsShape> {
    return this.statistics.receptions(caller, { ...query }, languageOf(request.headers['accept-language']));
  }
}
