import type { ProductClock } from '@bihuan/record';
import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { AccessGuard } from './access/access.guard.js';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { AuthController } from './auth/auth.controller.js';
import { AuthService } from './auth/auth.service.js';
import { SessionsController } from './auth/sessions.controller.js';
import { TotpController } from './auth/totp.controller.js';
import { AccountsController } from './dictionaries/accounts.controller.js';
import { ChecksController } from './checks/checks.controller.js';
import { BoardController } from './board/board.controller.js';
import { BoardService } from './board/board.service.js';
import { DICTIONARY_CONTROLLERS } from './dictionaries/dictionaries.controller.js';
import { DictionariesService } from './dictionaries/dictionaries.service.js';
import { InboxController } from './inbox/inbox.controller.js';
import { ChannelsController } from './notifications/channels.controller.js';
import { DeliveriesController } from './notifications/deliveries.controller.js';
import { InboxListener } from './notifications/inbox-listener.js';
import { InboxStreamController } from './notifications/inbox-stream.controller.js';
import { NotificationSettingsController } from './notifications/settings.controller.js';
import { ReceptionsController } from './receptions/receptions.controller.js';
import { CalendarController } from './reference/calendar.controller.js';
import { PolicyController } from './reference/policy.controller.js';
import { RecomputationsController } from './reference/recomputations.controller.js';
import { WorkflowController } from './reference/workflow.controller.js';
import { ExportController } from './ledger/export.controller.js';
import { LedgerController } from './ledger/ledger.controller.js';
import { DraftsController } from './replies/drafts.controller.js';
import { TemplatesController } from './replies/templates.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { AnswerOnce } from './requests/answer-once.js';
import { SearchController } from './search/search.controller.js';
import { METRICS } from './service/metrics.js';
import { ServiceController } from './service/service.controller.js';
import { StatisticsModule } from './statistics/statistics.module.js';
import { SupervisionController } from './supervision/supervision.controller.js';
import { SuggestionsController } from './suggestions/suggestions.controller.js';
import { SuggestionsService } from './suggestions/suggestions.service.js';
import { PRODUCT_CLOCK, RATE_LIMIT } from './tokens.js';

interface Ground {
  readonly database: DataSource;
  readonly clock: ProductClock;
  readonly rateLimitPerMinute: number;
  readonly metrics: Registry;
}

@Global()
@Module({})
export class AppModule implements OnApplicationShutdown {
  constructor(private readonly database: DataSource) {}

  static with({ database, clock, rateLimitPerMinute, metrics }: Ground): DynamicModule {
    return {
      module: AppModule,
      imports: [RemindersModule, StatisticsModule],
      controllers: [
        ServiceController,
        AuthController,
        SessionsController,
        TotpController,
        SuggestionsController,
        ReceptionsController,
        AttachmentsController,
        WorkflowController,
        CalendarController,
        PolicyController,
        RecomputationsController,
        AuditController,
        ChecksController,
        InboxController,
        InboxStreamController,
        ChannelsController,
        DeliveriesController,
        NotificationSettingsController,
        SupervisionController,
        ReportsController,
        LedgerController,
        ExportController,
        AccountsController,
        BoardController,
        DraftsController,
        TemplatesController,
        SearchController,
        ...DICTIONARY_CONTROLLERS,
      ],
      providers: [
        { provide: DataSource, useValue: database },
        { provide: PRODUCT_CLOCK, useValue: clock },
        { provide: RATE_LIMIT, useValue: rateLimitPerMinute },
        { provide: METRICS, useValue: metrics },
        { provide: APP_GUARD, useClass: AccessGuard },
        AnswerOnce,
        AuthService,
        InboxListener,
        DictionariesService,
        SuggestionsService,
        BoardService,
      ],
      exports: [DataSource, PRODUCT_CLOCK, AnswerOnce, SuggestionsService],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.database.isInitialized) await this.database.destroy();
  }
}
