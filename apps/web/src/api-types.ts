// Generated from the API's OpenAPI document by `npm run api-types`: not to be edited.
// A test fails while it does not say what the API says.
export interface paths {
    readonly "/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The process runs */
        readonly get: operations["Service_live"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The process can answer: its database is there */
        readonly get: operations["Service_ready"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/metrics": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Measures for Prometheus */
        readonly get: operations["Service_prometheus"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/login": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Log in: a cookie, and the CSRF token that writes must send */
        readonly post: operations["Auth_logIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/logout": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Log out: the session ends at once */
        readonly post: operations["Auth_logOut"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/me": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The logged-in person */
        readonly get: operations["Auth_me"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Change one's own password; all other sessions end */
        readonly post: operations["Auth_changePassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One's own tokens, without their secret */
        readonly get: operations["Auth_tokens"];
        readonly put?: never;
        /** A bearer token for programs; shown this once */
        readonly post: operations["Auth_createToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/tokens/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Revoke a token at once */
        readonly delete: operations["Auth_revokeToken"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One's own open sessions, the latest used first */
        readonly get: operations["Sessions_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/sessions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** End a session at once */
        readonly delete: operations["Sessions_end"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/totp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether log-in asks you for a code */
        readonly get: operations["Totp_state"];
        readonly put?: never;
        /** Begin: a new secret, shown this once; log-in asks for codes only after `confirm` */
        readonly post: operations["Totp_start"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/totp/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Switch it on, by a code of the new secret */
        readonly post: operations["Totp_confirm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/auth/totp/off": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Switch it off, by password and code; who lost the device asks an administrator */
        readonly post: operations["Totp_end"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List suggestions */
        readonly get: operations["Suggestions_list"];
        readonly put?: never;
        /** Record a suggestion 登记 */
        readonly post: operations["Suggestions_record"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/similar": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Earlier cases that speak of the same, the most alike first: to be seen before another is recorded */
        readonly get: operations["Suggestions_similar"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One suggestion */
        readonly get: operations["Suggestions_show"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Everything that happened to it, oldest first */
        readonly get: operations["Suggestions_events"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/events/new": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What happened after the event that a page has seen, asked again and again by open pages */
        readonly get: operations["Suggestions_newEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/dossier": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What stands around a case: files, joined cases, names, whose turn it is */
        readonly get: operations["Suggestions_dossier"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/resident/reveal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The resident's data in full, with a reason; audited */
        readonly post: operations["Suggestions_reveal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/resident/erase": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Erase the resident's data, at the resident's wish: the office, with a reason; audited. Nothing else changes */
        readonly post: operations["Suggestions_erase"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/answer-on-spot": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** answerOnSpot: received → resolved; event answeredOnSpot */
        readonly post: operations["answerOnSpot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/merge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** merge: received, assigned → merged; event merged */
        readonly post: operations["merge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/split": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** split: merged → received; event split */
        readonly post: operations["split"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/decline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** decline: received → declined; event declined */
        readonly post: operations["decline"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** withdraw: received, assigned → withdrawn (no co-signer has still to agree), otherwise same; event withdrawn */
        readonly post: operations["withdraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/agree-withdrawal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** agreeWithdrawal: received, assigned → withdrawn (the last co-signer agreed), otherwise same; event withdrawalAgreed */
        readonly post: operations["agreeWithdrawal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/assign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** assign: received → assigned; event assigned */
        readonly post: operations["assign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** accept: assigned → same; event accepted */
        readonly post: operations["accept"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/request-return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** requestReturn: assigned → same; event returnRequested */
        readonly post: operations["requestReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/decide-return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** decideReturn: assigned → received (granted), otherwise same; event returnDecided */
        readonly post: operations["decideReturn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/request-extension": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** requestExtension: assigned → same; event extensionRequested */
        readonly post: operations["requestExtension"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/decide-extension": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** decideExtension: assigned → same; event extensionDecided */
        readonly post: operations["decideExtension"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/contribute": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** contribute: assigned → same; event contributed */
        readonly post: operations["contribute"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/log-contact": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** logContact: assigned, replied → same; event contactLogged */
        readonly post: operations["logContact"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/reply": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** reply: assigned → replied; event replied */
        readonly post: operations["reply"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/return-reply": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** returnReply: replied → assigned; event replyReturned */
        readonly post: operations["returnReply"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/update-reply": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** updateReply: replied → same; event replyUpdated */
        readonly post: operations["updateReply"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/evaluate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** evaluate: replied, resolved → same; event evaluated */
        readonly post: operations["evaluate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/rework": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** rework: replied, resolved → received (answered on the spot), otherwise assigned; event reworked */
        readonly post: operations["rework"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/resolve": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** resolve: replied → resolved; event resolved */
        readonly post: operations["resolve"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/conclude": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** conclude: replied → same; event concluded */
        readonly post: operations["conclude"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/follow-up": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** followUp: resolved → same; event followedUp */
        readonly post: operations["followUp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/resident-feedback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** residentFeedback: replied, resolved, declined → same; event residentInformed */
        readonly post: operations["residentFeedback"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/supervise": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** supervise: received, assigned, replied → same; event supervised */
        readonly post: operations["supervise"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/end-supervision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** endSupervision: received, assigned, replied → same; event supervisionEnded */
        readonly post: operations["endSupervision"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reception-sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List receptions, newest first */
        readonly get: operations["Receptions_list"];
        readonly put?: never;
        /** Enter a reception (the office, or a deputy on duty) */
        readonly post: operations["Receptions_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reception-sessions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One reception */
        readonly get: operations["Receptions_show"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** How many came after all, or when it was announced (the office, or a deputy on duty) */
        readonly patch: operations["Receptions_change"];
        readonly trace?: never;
    };
    readonly "/api/v1/attachments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Upload a file (at most 20 MiB) */
        readonly post: operations["Attachments_upload"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/attachments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A file, for who may read its case */
        readonly get: operations["Attachments_download"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/workflow": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The workflow table itself */
        readonly get: operations["Workflow_workflow"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendar/due-date": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** When a clock of this length would be due, and why */
        readonly get: operations["Calendar_dueDate"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendar/working-days": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Working days of a period, both ends included */
        readonly get: operations["Calendar_workingDays"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendar/days": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Holidays and made-up days of the imported years, the latest first; a whole date finds its day whatever it is */
        readonly get: operations["Calendar_days"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendar/years": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The imported years, how many running clocks have a provisional date, and the warning from November on */
        readonly get: operations["Calendar_years"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendar/years/{year}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One year as imported */
        readonly get: operations["Calendar_year"];
        /** Import or replace a year (administrator); running clocks are recomputed, as recorded events */
        readonly put: operations["Calendar_setYear"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/calendar/imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Import years from a file (administrator): open data sets' JSON, or a spreadsheet of the State Council's notice. With dryRun: what would move */
        readonly post: operations["Calendar_import"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/policy": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The policy in force for clocks that start now */
        readonly get: operations["Policy_policy"];
        /** Set the whole policy (administrator); for clocks that start later */
        readonly put: operations["Policy_setPolicy"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/policy/versions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All versions of this jurisdiction and those above it, the newest first; a null policy follows the one above */
        readonly get: operations["Policy_versions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/policy/inherit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Follow the jurisdiction above again (administrator); for clocks that start later */
        readonly post: operations["Policy_inherit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/policy/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Which running clocks a recomputation under this policy would move, and by how much (administrator) */
        readonly post: operations["Policy_preview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/policy/recompute": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Recompute the running clocks under the policy in force (administrator), as recorded events; GET /recomputations/:id tells what moved */
        readonly post: operations["Policy_recompute"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/policy/what-if": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The on-time figures as they were, and as they would have been under another policy, replies as they happened */
        readonly post: operations["Policy_whatIf"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/recomputations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Imports of years and recomputations of policy, the newest 100 (administrator, office, auditor, district) */
        readonly get: operations["Recomputations_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/recomputations/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One of them, with every date that moved in your jurisdiction */
        readonly get: operations["Recomputations_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The audit trail (auditor) */
        readonly get: operations["Audit_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/audit/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every event of every case, by when it was recorded (auditor) */
        readonly get: operations["Audit_events"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/record-checks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Checks so far, newest first (auditor) */
        readonly get: operations["Checks_list"];
        readonly put?: never;
        /** Verify the whole record of your jurisdiction (auditor); the check that is running, if there is one */
        readonly post: operations["Checks_ask"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/record-checks/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far a check has come, and what it found */
        readonly get: operations["Checks_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/inbox": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One's own messages, newest first */
        readonly get: operations["Inbox_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/inbox/read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Mark everything up to a message as read; what came after it stays unread */
        readonly post: operations["Inbox_readAll"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/inbox/{id}/read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Mark a message as read; again changes nothing */
        readonly post: operations["Inbox_read"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/inbox/stream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Server-sent events: how many messages are unread, and the newest one, whenever one comes */
        readonly get: operations["InboxStream_stream"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/channels": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The town's channels and how they fare (office, administrator, auditor) */
        readonly get: operations["Channels_list"];
        readonly put?: never;
        /** Add a channel (administrator) */
        readonly post: operations["Channels_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/channels/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change a channel, or switch it off (administrator) */
        readonly patch: operations["Channels_change"];
        readonly trace?: never;
    };
    readonly "/api/v1/channels/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who changed what, and when (administrator, auditor) */
        readonly get: operations["Channels_history"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/channels/{id}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Send a test message; GET /deliveries/:id tells what the provider said (office, administrator) */
        readonly post: operations["Channels_test"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/deliveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The delivery log, newest first (office, administrator, auditor) */
        readonly get: operations["Deliveries_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/deliveries/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One delivery with its attempts and what it says (office, administrator, auditor) */
        readonly get: operations["Deliveries_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/deliveries/{id}/retry": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A dead letter starts over (office, administrator) */
        readonly post: operations["Deliveries_retry"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notification-settings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One's own: quiet hours, mute, and the town's channels with one's choice */
        readonly get: operations["NotificationSettings_own"];
        /** Set one's own, whole */
        readonly put: operations["NotificationSettings_set"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/notification-settings/muted": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who has muted the channels, until when and why (office, auditor) */
        readonly get: operations["NotificationSettings_muted"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/supervision": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Cases under supervision, or formerly so; the newest first */
        readonly get: operations["Supervision_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reports/closure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Make and seal the report of a month, quarter or year (office, district) */
        readonly post: operations["Reports_make"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Sealed reports of your jurisdiction and those below it, newest first */
        readonly get: operations["Reports_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reports/{id}/verify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Work the report out anew: equal, or which case differs */
        readonly get: operations["Reports_verify"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reports/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One report; :id.xlsx and :id.docx are files, :id.json is the sealed text itself */
        readonly get: operations["Reports_one"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/ledger": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Import a ledger, xlsx or csv (office) */
        readonly post: operations["Ledger_start"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/ledger/preview": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A ledger's headers, its first rows, and which column each probably is; nothing is kept (office) */
        readonly post: operations["Ledger_preview"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Imports and dry runs, newest first (office) */
        readonly get: operations["Ledger_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/imports/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How an import stands, and what was refused and why */
        readonly get: operations["Ledger_show"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/exports/ledger.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The list's cases as a ledger that can be imported again; residents masked unless the office says why not */
        readonly get: operations["Export_ledger"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users/{id}/reset-password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A one-time password, shown this once, to be changed at the first log-in; sessions and tokens end */
        readonly post: operations["Accounts_resetPassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users/{id}/unlock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Open an account that failed log-ins have locked */
        readonly post: operations["Accounts_unlock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users/{id}/totp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Switch off the codes of somebody who lost the device */
        readonly delete: operations["Accounts_endTotp"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/board": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The four states as columns, the most urgent cases of each, and the requests that wait for a decision */
        readonly get: operations["Board_show"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/todo": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the caller's unit has to do, the most urgent first: accept, reply, give an opinion, keep a promise */
        readonly get: operations["Board_todo"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/unit-proposals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Units that led the earlier cases of the town most like this one, the likeliest first; none when nothing earlier is alike */
        readonly get: operations["Board_proposals"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reply-drafts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The drafts of one's unit that are not signed yet */
        readonly get: operations["Drafts_list"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reply-drafts/{suggestionId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The draft of a case, null before there is one */
        readonly get: operations["Drafts_show"];
        /** Write the draft, whole; 412 when a colleague wrote meanwhile */
        readonly put: operations["Drafts_write"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reply-drafts/{suggestionId}/submit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Hand the draft to the head for signature */
        readonly post: operations["Drafts_submit"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reply-drafts/{suggestionId}/return": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The head gives a draft back, with a reason */
        readonly post: operations["Drafts_giveBack"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reply-drafts/{suggestionId}/sign": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The head signs: the draft becomes the reply, by the very command `reply`; answers the case */
        readonly post: operations["Drafts_sign"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reply-drafts/{suggestionId}/letter": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The draft as the letter it becomes (A4) */
        readonly get: operations["Drafts_preview"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/suggestions/{id}/reply-letter": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The reply that stands, as a letter to print (A4) */
        readonly get: operations["Drafts_letter"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reply-templates": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The templates of one's unit, by name */
        readonly get: operations["Templates_list"];
        readonly put?: never;
        /** Add a template */
        readonly post: operations["Templates_create"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reply-templates/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Change a template, whole */
        readonly put: operations["Templates_change"];
        readonly post?: never;
        /** Remove a template: replies written from it are not touched */
        readonly delete: operations["Templates_remove"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/search": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Cases, units and deputies that a few signs could mean */
        readonly get: operations["Search_search"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List units */
        readonly get: operations["list_units"];
        readonly put?: never;
        /** Add to units (administrator) */
        readonly post: operations["create_units"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One of units */
        readonly get: operations["get_units"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change one of units (administrator); what is absent stays */
        readonly patch: operations["change_units"];
        readonly trace?: never;
    };
    readonly "/api/v1/units/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who changed what, and when (administrator, auditor) */
        readonly get: operations["history_of_units"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List stations */
        readonly get: operations["list_stations"];
        readonly put?: never;
        /** Add to stations (administrator) */
        readonly post: operations["create_stations"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/stations/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One of stations */
        readonly get: operations["get_stations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change one of stations (administrator); what is absent stays */
        readonly patch: operations["change_stations"];
        readonly trace?: never;
    };
    readonly "/api/v1/stations/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who changed what, and when (administrator, auditor) */
        readonly get: operations["history_of_stations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/deputies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List deputies */
        readonly get: operations["list_deputies"];
        readonly put?: never;
        /** Add to deputies (administrator) */
        readonly post: operations["create_deputies"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/deputies/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One of deputies */
        readonly get: operations["get_deputies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change one of deputies (administrator); what is absent stays */
        readonly patch: operations["change_deputies"];
        readonly trace?: never;
    };
    readonly "/api/v1/deputies/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who changed what, and when (administrator, auditor) */
        readonly get: operations["history_of_deputies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/categories": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List categories */
        readonly get: operations["list_categories"];
        readonly put?: never;
        /** Add to categories (administrator) */
        readonly post: operations["create_categories"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/categories/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One of categories */
        readonly get: operations["get_categories"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change one of categories (administrator); what is absent stays */
        readonly patch: operations["change_categories"];
        readonly trace?: never;
    };
    readonly "/api/v1/categories/{code}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who changed what, and when (administrator, auditor) */
        readonly get: operations["history_of_categories"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/station-kinds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List station-kinds */
        readonly get: operations["list_station-kinds"];
        readonly put?: never;
        /** Add to station-kinds (administrator) */
        readonly post: operations["create_station-kinds"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/station-kinds/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One of station-kinds */
        readonly get: operations["get_station-kinds"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change one of station-kinds (administrator); what is absent stays */
        readonly patch: operations["change_station-kinds"];
        readonly trace?: never;
    };
    readonly "/api/v1/station-kinds/{code}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who changed what, and when (administrator, auditor) */
        readonly get: operations["history_of_station-kinds"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jurisdictions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List jurisdictions */
        readonly get: operations["list_jurisdictions"];
        readonly put?: never;
        /** Add to jurisdictions (administrator) */
        readonly post: operations["create_jurisdictions"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/jurisdictions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One of jurisdictions */
        readonly get: operations["get_jurisdictions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change one of jurisdictions (administrator); what is absent stays */
        readonly patch: operations["change_jurisdictions"];
        readonly trace?: never;
    };
    readonly "/api/v1/jurisdictions/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who changed what, and when (administrator, auditor) */
        readonly get: operations["history_of_jurisdictions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List users */
        readonly get: operations["list_users"];
        readonly put?: never;
        /** Add to users (administrator) */
        readonly post: operations["create_users"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/users/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One of users */
        readonly get: operations["get_users"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Change one of users (administrator); what is absent stays */
        readonly patch: operations["change_users"];
        readonly trace?: never;
    };
    readonly "/api/v1/users/{id}/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who changed what, and when (administrator, auditor) */
        readonly get: operations["history_of_users"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reminders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Reminders 催办, planned and past, by the moment they may be sent */
        readonly get: operations["Reminders_list"];
        readonly put?: never;
        /** The office's own 催办 by hand: sent at the first working moment to who owes what the clock waits for */
        readonly post: operations["Reminders_urge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reminders/{id}/letter": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The 催办单 as a page to print (A4) */
        readonly get: operations["Reminders_letter"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/reminders/{id}/acknowledge": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The recipient has taken note; again changes nothing */
        readonly post: operations["Reminders_acknowledge"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/statistics/closure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The figures of a cohort, as of a moment and as known at a moment; in all and by group */
        readonly get: operations["Statistics_closure"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/statistics/definitions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What every figure is called and what exactly it counts, in the language of the reader */
        readonly get: operations["Statistics_definitions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/statistics/closure/cases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The cases that one of the figures counts */
        readonly get: operations["Statistics_cases"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/statistics/exclusions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Every case of the cohort that is in no rate: merged, declined, withdrawn, answered on the spot or waiting; by whom and why */
        readonly get: operations["Statistics_exclusions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/statistics/compare": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Groups side by side (towns, units, months of two years, …): figures, funnel, ageing of open cases, weekly flow, and the survival curve of the time to reply */
        readonly get: operations["Statistics_compare"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/statistics/quality": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where to look twice: solved on the day of reply, the same reply again, promises moved, verdicts on paper or at once, and the like */
        readonly get: operations["Statistics_quality"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/v1/statistics/receptions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Receptions 接待: how many, who came, what came of them */
        readonly get: operations["Statistics_receptions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Live: {
            /** @enum {string} */
            readonly status: "ok";
        };
        readonly Away: {
            /** @enum {string} */
            readonly status: "database_away";
        };
        readonly LogInBody: {
            readonly username: string;
            readonly password: string;
            readonly totp?: string | null;
        };
        readonly Person: {
            readonly id: string;
            readonly username: string;
            readonly name: string;
            readonly roles: readonly ("deputy" | "staff" | "head" | "office" | "leader" | "principal" | "presidium" | "district" | "auditor" | "admin")[];
            readonly jurisdictionId: string;
            readonly unitId: string | null;
            readonly deputyId: string | null;
        };
        readonly LoggedIn: {
            readonly user: components["schemas"]["Person"];
            /** @description sent as X-CSRF-Token with every write of this session */
            readonly csrfToken: string;
        };
        readonly Me: {
            readonly id: string;
            readonly username: string;
            readonly name: string;
            readonly roles: readonly ("deputy" | "staff" | "head" | "office" | "leader" | "principal" | "presidium" | "district" | "auditor" | "admin")[];
            readonly jurisdictionId: string;
            readonly unitId: string | null;
            readonly deputyId: string | null;
            /** @description the session's; none with a bearer token */
            readonly csrfToken?: string;
            /** @description logged in with a one-time password: nothing else is allowed before */
            readonly mustChangePassword?: boolean;
            /**
             * Format: date-time
             * @description the product's clock, which a rehearsal may have set
             */
            readonly now: string;
        };
        readonly PasswordBody: {
            readonly current: string;
            readonly next: string;
        };
        readonly TokenBody: {
            readonly name: string;
            /**
             * Format: date-time
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly expiresAt?: string | null;
        };
        readonly NewToken: {
            readonly id: string;
            /** @description shown this once */
            readonly token: string;
        };
        readonly Token: {
            readonly id: string;
            readonly name: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly expiresAt: string | null;
        };
        readonly PageOfToken: {
            readonly items: readonly components["schemas"]["Token"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly Session: {
            readonly id: string;
            readonly address: string | null;
            /** @description what the browser says of itself */
            readonly agent: string | null;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly lastSeenAt: string;
            /** @description the one that asks */
            readonly current: boolean;
        };
        readonly ListOfSession: {
            readonly items: readonly components["schemas"]["Session"][];
        };
        readonly Totp: {
            readonly enabled: boolean;
        };
        readonly TotpStartBody: {
            readonly password: string;
        };
        readonly TotpBegun: {
            /** @description shown this once */
            readonly secret: string;
            /** @description what the QR code says */
            readonly uri: string;
        };
        readonly TotpConfirmBody: {
            /** @description what the app shows now */
            readonly code: string;
        };
        readonly TotpEndBody: {
            readonly password: string;
            readonly code: string;
        };
        readonly ResidentBody: {
            readonly name?: string | null;
            readonly phone?: string | null;
            readonly village?: string | null;
            readonly confidential?: boolean | null;
        };
        readonly RecordBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            readonly title: string;
            readonly content: string;
            readonly categoryCode?: string | null;
            readonly stationId?: string | null;
            readonly receptionSessionId?: string | null;
            /** @description the office must name it; a deputy records as itself */
            readonly deputyId?: string | null;
            readonly coDeputyIds?: readonly string[] | null;
            readonly location?: string | null;
            /** @description answered at the reception: records and answers in one */
            readonly onSpotReply?: string | null;
            readonly resident?: components["schemas"]["ResidentBody"] | null;
        };
        readonly Evaluation: {
            /** @enum {string} */
            readonly attitude: "satisfied" | "basically_satisfied" | "dissatisfied";
            /** @enum {string} */
            readonly result: "satisfied" | "basically_satisfied" | "dissatisfied";
            readonly comment: string | null;
            readonly onPaper: boolean;
            readonly cycle: number;
        };
        readonly Promise: {
            /** Format: date */
            readonly promisedOn: string;
            /** Format: date */
            readonly firstPromisedOn: string;
            /** Format: date */
            readonly keptOn: string | null;
        };
        readonly OpenReturn: {
            readonly reason: string;
            /** @description who should handle it instead */
            readonly proposedUnitId: string;
        };
        readonly OpenExtension: {
            /** Format: date */
            readonly until: string;
            readonly reason: string;
        };
        readonly OpenWithdrawal: {
            readonly reason: string;
            /** @description the co-signers who have agreed */
            readonly agreedBy: readonly string[];
        };
        readonly MaskedResident: {
            readonly name: string | null;
            readonly phone: string | null;
            readonly village: string | null;
            readonly confidential: boolean;
        };
        readonly Clock: {
            /** @enum {string} */
            readonly name: "assign" | "accept" | "coOpinion" | "reply" | "evaluate" | "promise" | "followUp";
            /** @description the co-unit of a coOpinion clock */
            readonly unitId: string | null;
            /** Format: date-time */
            readonly startedAt: string;
            /** Format: date-time */
            readonly dueAt: string;
            /** Format: date-time */
            readonly originalDueAt: string;
            /** Format: date-time */
            readonly stoppedAt: string | null;
            /**
             * @description missed: stopped after its due moment
             * @enum {string}
             */
            readonly state: "running" | "met" | "missed" | "cancelled";
            readonly overdue: boolean;
            /** @description of a running clock: working days left; negative: so many late; 0: today, or on the next working day */
            readonly workingDays: number | null;
            /** @description workingDays counts days of a year whose holidays are not known yet; dueAt may be certain */
            readonly workingDaysGuessed: boolean;
            readonly cycle: number;
            /** @description rests on a year whose holidays are not known yet */
            readonly provisional: boolean;
            readonly explanation: readonly string[];
        };
        readonly Suggestion: {
            readonly id: string;
            /** @example 漕泾-2026-0012 */
            readonly number: string;
            readonly title: string;
            readonly content: string;
            /** @enum {string} */
            readonly status: "received" | "assigned" | "replied" | "resolved" | "merged" | "declined" | "withdrawn";
            /** @description also the ETag; for If-Match */
            readonly version: number;
            readonly jurisdictionId: string;
            readonly categoryCode: string | null;
            readonly location: string | null;
            readonly deputyId: string | null;
            readonly coDeputyIds: readonly string[];
            readonly stationId: string | null;
            readonly receptionSessionId: string | null;
            readonly leadUnitId: string | null;
            readonly coUnitIds: readonly string[];
            readonly cycle: number;
            readonly onSpot: boolean;
            /** @description the primary */
            readonly mergedInto: string | null;
            readonly mergedCaseIds: readonly string[];
            /** Format: date-time */
            readonly receivedAt: string;
            /**
             * Format: date-time
             * @description of the first assignment ever
             */
            readonly assignedAt: string | null;
            /** Format: date-time */
            readonly acceptedAt: string | null;
            /**
             * Format: date-time
             * @description of the first counted reply
             */
            readonly firstRepliedAt: string | null;
            /** Format: date-time */
            readonly repliedAt: string | null;
            /** Format: date-time */
            readonly resolvedAt: string | null;
            /** Format: date-time */
            readonly concludedAt: string | null;
            /** @description resolved although nobody evaluated, because the window had passed */
            readonly resolvedUnevaluated: boolean;
            readonly supervised: boolean;
            /**
             * Format: date-time
             * @description when the resident was last told
             */
            readonly residentInformedAt: string | null;
            /** @description the resident has been told since the last answer */
            readonly residentKnows: boolean;
            /** @enum {string|null} */
            readonly replyKind: "adopted" | "in_progress" | "planned" | "reference" | "explained" | null;
            /** @description the latest of any cycle */
            readonly evaluation: components["schemas"]["Evaluation"] | null;
            readonly promise: components["schemas"]["Promise"] | null;
            /** @description asked for, not decided */
            readonly openReturn: components["schemas"]["OpenReturn"] | null;
            /** @description asked for, not decided */
            readonly openExtension: components["schemas"]["OpenExtension"] | null;
            /** @description waits for the co-signers */
            readonly openWithdrawal: components["schemas"]["OpenWithdrawal"] | null;
            /** @description masked; null also where the caller may know nothing */
            readonly resident: components["schemas"]["MaskedResident"] | null;
            /** @description what this caller may do now */
            readonly availableCommands: readonly ("answerOnSpot" | "merge" | "split" | "decline" | "withdraw" | "agreeWithdrawal" | "assign" | "accept" | "requestReturn" | "decideReturn" | "requestExtension" | "decideExtension" | "contribute" | "logContact" | "reply" | "returnReply" | "updateReply" | "evaluate" | "rework" | "resolve" | "conclude" | "followUp" | "residentFeedback" | "supervise" | "endSupervision")[];
            readonly clocks: readonly components["schemas"]["Clock"][];
        };
        readonly ListOfSuggestion: {
            readonly items: readonly components["schemas"]["Suggestion"][];
        };
        readonly PageOfSuggestion: {
            readonly items: readonly components["schemas"]["Suggestion"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly Actor: {
            readonly id: string | null;
            readonly name: string;
            readonly username: string | null;
        };
        readonly OnBehalfOf: {
            /** @enum {string} */
            readonly kind: "unit" | "deputy";
            readonly id: string;
        };
        readonly EventDue: {
            /** @enum {string} */
            readonly clock: "assign" | "accept" | "coOpinion" | "reply" | "evaluate" | "promise" | "followUp";
            /** @description the co-unit of a coOpinion clock */
            readonly unitId: string | null;
            /** Format: date */
            readonly dueOn: string;
        };
        readonly Event: {
            readonly id: string;
            readonly seq: number;
            /** @enum {string} */
            readonly type: "recorded" | "answeredOnSpot" | "merged" | "split" | "declined" | "withdrawalRequested" | "withdrawalAgreed" | "withdrawn" | "assigned" | "accepted" | "returnRequested" | "returnDecided" | "extensionRequested" | "extensionDecided" | "contributed" | "contactLogged" | "replied" | "replyReturned" | "replyUpdated" | "evaluated" | "reworked" | "resolved" | "concluded" | "followedUp" | "residentInformed" | "supervised" | "supervisionEnded" | "absorbed" | "released" | "answeredThroughPrimary" | "dueDateMoved";
            readonly actor: components["schemas"]["Actor"];
            readonly onPaper: boolean;
            /** @description for whom the office entered it from paper */
            readonly onBehalfOf: components["schemas"]["OnBehalfOf"] | null;
            /** Format: date-time */
            readonly occurredAt: string;
            /** Format: date-time */
            readonly recordedAt: string;
            /** @description the command's body under the same names, without residents' data */
            readonly data: {
                readonly [key: string]: unknown;
            };
            /** @description due dates that it set or moved */
            readonly dues: readonly components["schemas"]["EventDue"][];
        };
        readonly ListOfEvent: {
            readonly items: readonly components["schemas"]["Event"][];
        };
        readonly AttachmentOfCase: {
            readonly id: string;
            readonly name: string;
            /** @example image/jpeg */
            readonly type: string;
            /** @description bytes */
            readonly size: number;
            readonly addedBy: string;
            /** Format: date-time */
            readonly addedAt: string;
        };
        readonly RelatedCase: {
            readonly id: string;
            readonly number: string;
            readonly title: string;
            /** @enum {string} */
            readonly status: "received" | "assigned" | "replied" | "resolved" | "merged" | "declined" | "withdrawn";
        };
        readonly ReceptionOfCase: {
            readonly id: string;
            /** Format: date */
            readonly date: string;
            /** @description the station's name */
            readonly station: string;
        };
        readonly Awaited: {
            /** @enum {string} */
            readonly party: "office" | "unit" | "deputy";
            /** @description which unit or deputy */
            readonly id: string | null;
            readonly name: string | null;
            /** @description who accepted for the unit */
            readonly people: readonly string[];
            /**
             * @description what is asked of them
             * @enum {string}
             */
            readonly command: "answerOnSpot" | "merge" | "split" | "decline" | "withdraw" | "agreeWithdrawal" | "assign" | "accept" | "requestReturn" | "decideReturn" | "requestExtension" | "decideExtension" | "contribute" | "logContact" | "reply" | "returnReply" | "updateReply" | "evaluate" | "rework" | "resolve" | "conclude" | "followUp" | "residentFeedback" | "supervise" | "endSupervision";
            /** @enum {string|null} */
            readonly clock: "assign" | "accept" | "coOpinion" | "reply" | "evaluate" | "promise" | "followUp" | null;
            /** Format: date */
            readonly dueOn: string | null;
            /** @description left; negative: so many late */
            readonly workingDays: number | null;
            readonly overdue: boolean;
        };
        readonly Dossier: {
            /** @description of every unit, deputy, station and case that the case or its events name by id */
            readonly names: {
                readonly [key: string]: string;
            };
            readonly attachments: readonly components["schemas"]["AttachmentOfCase"][];
            /** @description what it was merged into */
            readonly primary: components["schemas"]["RelatedCase"] | null;
            /** @description what was merged into it */
            readonly merged: readonly components["schemas"]["RelatedCase"][];
            readonly reception: components["schemas"]["ReceptionOfCase"] | null;
            /** @example 水务 › 排水防汛 */
            readonly category: string | null;
            /** @description whose turn it is now, the most pressing first */
            readonly awaited: readonly components["schemas"]["Awaited"][];
            /** @description what the office may enter for a unit or a deputy, with `occurredAt` */
            readonly paperCommands: readonly ("answerOnSpot" | "merge" | "split" | "decline" | "withdraw" | "agreeWithdrawal" | "assign" | "accept" | "requestReturn" | "decideReturn" | "requestExtension" | "decideExtension" | "contribute" | "logContact" | "reply" | "returnReply" | "updateReply" | "evaluate" | "rework" | "resolve" | "conclude" | "followUp" | "residentFeedback" | "supervise" | "endSupervision")[];
            /** @description whether the caller may see the resident's full data, with a reason */
            readonly mayReveal: boolean;
        };
        readonly RevealBody: {
            readonly reason: string;
        };
        readonly Resident: {
            readonly name: string | null;
            readonly phone: string | null;
            readonly village: string | null;
        };
        readonly AnswerOnSpotBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            readonly reply: string;
        };
        readonly MergeBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            readonly primaryId: string;
        };
        readonly Extras: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
        };
        readonly DeclineBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            /** @enum {string} */
            readonly reasonCode: "outside_powers" | "private_matter" | "judicial_case" | "forwarded_letter" | "promotion" | "no_substance" | "other";
            readonly explanation: string;
        };
        readonly ReasonBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            readonly reason: string;
        };
        readonly AgreeWithdrawalBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            /** @description from paper: which co-signer */
            readonly deputyId?: string | null;
        };
        readonly AssignBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            readonly leadUnitId: string;
            readonly coUnitIds?: readonly string[] | null;
            readonly instructions?: string | null;
        };
        readonly AcceptBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            /** @description from paper: which unit; the lead unit unless told */
            readonly unitId?: string | null;
        };
        readonly RequestReturnBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            readonly reason: string;
            readonly proposedUnitId: string;
        };
        readonly DecisionBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            readonly granted: boolean;
            readonly reason: string;
        };
        readonly RequestExtensionBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            /**
             * Format: date
             * @example 2026-02-10
             */
            readonly until: string;
            readonly reason: string;
        };
        readonly ContributeBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            readonly opinion: string;
            /** @description from paper: which co-unit; the first that still owes its opinion unless told */
            readonly unitId?: string | null;
        };
        readonly LogContactBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            /** @enum {string} */
            readonly stage: "before" | "during" | "after";
            /** @enum {string} */
            readonly method: "phone" | "visit" | "meeting" | "letter" | "message" | "other";
            readonly summary: string;
        };
        readonly ReplyBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            /** @enum {string} */
            readonly kind: "adopted" | "in_progress" | "planned" | "reference" | "explained";
            readonly content: string;
            /**
             * Format: date
             * @description needed for in_progress and planned
             * @example 2026-02-10
             */
            readonly promisedOn?: string | null;
            /** @description who signed; the caller unless told */
            readonly signer?: string | null;
        };
        readonly UpdateReplyBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            /** @enum {string} */
            readonly kind: "adopted" | "in_progress" | "planned" | "reference" | "explained";
            readonly content: string;
            /**
             * Format: date
             * @description needed for in_progress and planned
             * @example 2026-02-10
             */
            readonly promisedOn?: string | null;
        };
        readonly EvaluateBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            /** @enum {string} */
            readonly attitude: "satisfied" | "basically_satisfied" | "dissatisfied";
            /** @enum {string} */
            readonly result: "satisfied" | "basically_satisfied" | "dissatisfied";
            /** @description needed if either verdict is dissatisfied */
            readonly comment?: string | null;
            readonly onPaper?: boolean | null;
        };
        readonly ResolveBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            readonly evidence: string;
        };
        readonly FollowUpBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            /** @enum {string} */
            readonly outcome: "holds" | "relapsed";
            readonly summary: string;
        };
        readonly ResidentFeedbackBody: {
            readonly note?: string | null;
            /** @description files uploaded before, which belong to this case from now on */
            readonly attachmentIds?: readonly string[] | null;
            /**
             * Format: date-time
             * @description an earlier moment: the office enters what happened on paper; a deputy dates a record back
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly occurredAt?: string | null;
            /** @enum {string} */
            readonly method: "phone" | "visit" | "meeting" | "letter" | "message" | "other";
            /**
             * Format: date-time
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly toldAt?: string | null;
            /** @enum {string|null} */
            readonly residentVerdict?: "satisfied" | "basically_satisfied" | "dissatisfied" | "unreachable" | null;
        };
        readonly NewReception: {
            /**
             * Format: date
             * @example 2026-02-10
             */
            readonly date: string;
            readonly stationId: string;
            readonly deputyIds: readonly string[];
            readonly visitorCount: number;
            /**
             * Format: date
             * @example 2026-02-10
             */
            readonly noticeOn?: string | null;
        };
        readonly Reception: {
            readonly id: string;
            readonly jurisdictionId: string;
            /** Format: date */
            readonly date: string;
            readonly stationId: string;
            /** @description on duty */
            readonly deputyIds: readonly string[];
            readonly visitorCount: number;
            /**
             * Format: date
             * @description when it was announced
             */
            readonly noticeOn: string | null;
            /** @description recorded there */
            readonly suggestions: number;
        };
        readonly ReceptionChange: {
            readonly visitorCount?: number | null;
            /**
             * Format: date
             * @example 2026-02-10
             */
            readonly noticeOn?: string | null;
        };
        readonly PageOfReception: {
            readonly items: readonly components["schemas"]["Reception"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly Attachment: {
            readonly id: string;
            readonly name: string;
            /** @example image/jpeg */
            readonly type: string;
            /** @description bytes */
            readonly size: number;
        };
        readonly EitherState: {
            /** @description the condition */
            readonly when: string;
            /** @enum {string} */
            readonly then: "received" | "assigned" | "replied" | "resolved" | "merged" | "declined" | "withdrawn";
            /** @enum {string} */
            readonly otherwise: "received" | "assigned" | "replied" | "resolved" | "merged" | "declined" | "withdrawn" | "same";
        };
        readonly Party: {
            /** @enum {string} */
            readonly role: "deputy" | "staff" | "head" | "office" | "leader" | "principal" | "presidium" | "district" | "auditor" | "admin";
            /**
             * @description to the case; town: any of the town
             * @enum {string}
             */
            readonly relation: "town" | "leadDeputy" | "coDeputy" | "leadUnit" | "coUnit";
        };
        readonly Command: {
            /** @enum {string} */
            readonly name: "record" | "answerOnSpot" | "merge" | "split" | "decline" | "withdraw" | "agreeWithdrawal" | "assign" | "accept" | "requestReturn" | "decideReturn" | "requestExtension" | "decideExtension" | "contribute" | "logContact" | "reply" | "returnReply" | "updateReply" | "evaluate" | "rework" | "resolve" | "conclude" | "followUp" | "residentFeedback" | "supervise" | "endSupervision";
            /** @description none: there is no case yet */
            readonly from: readonly ("received" | "assigned" | "replied" | "resolved" | "merged" | "declined" | "withdrawn")[];
            /** @description same: it keeps its state */
            readonly to: ("received" | "assigned" | "replied" | "resolved" | "merged" | "declined" | "withdrawn" | "same") | components["schemas"]["EitherState"];
            readonly roles: readonly ("deputy" | "staff" | "head" | "office" | "leader" | "principal" | "presidium" | "district" | "auditor" | "admin")[];
            /** @description the roles, with what their holder must be to the case */
            readonly who: readonly components["schemas"]["Party"][];
            /** @description what must hold beside role and state */
            readonly guards: readonly string[];
            /** @enum {string} */
            readonly event: "recorded" | "answeredOnSpot" | "merged" | "split" | "declined" | "withdrawalRequested" | "withdrawalAgreed" | "withdrawn" | "assigned" | "accepted" | "returnRequested" | "returnDecided" | "extensionRequested" | "extensionDecided" | "contributed" | "contactLogged" | "replied" | "replyReturned" | "replyUpdated" | "evaluated" | "reworked" | "resolved" | "concluded" | "followedUp" | "residentInformed" | "supervised" | "supervisionEnded" | "absorbed" | "released" | "answeredThroughPrimary" | "dueDateMoved";
            readonly stops: "all" | readonly ("assign" | "accept" | "coOpinion" | "reply" | "evaluate" | "promise" | "followUp")[];
            readonly starts: readonly ("assign" | "accept" | "coOpinion" | "reply" | "evaluate" | "promise" | "followUp")[];
            /** @description their earlier run goes on with its old due date */
            readonly resumes?: readonly ("assign" | "accept" | "coOpinion" | "reply" | "evaluate" | "promise" | "followUp")[];
            /** @description their due date moves */
            readonly moves?: readonly ("assign" | "accept" | "coOpinion" | "reply" | "evaluate" | "promise" | "followUp")[];
            /** @description also when the case is concluded */
            readonly afterConclusion?: boolean;
        };
        readonly Workflow: {
            readonly states: readonly ("received" | "assigned" | "replied" | "resolved" | "merged" | "declined" | "withdrawn")[];
            readonly commands: readonly components["schemas"]["Command"][];
        };
        readonly DueDate: {
            /** Format: date */
            readonly dueOn: string;
            /** @description rests on a year whose holidays are not known yet */
            readonly provisional: boolean;
            readonly explanation: readonly string[];
        };
        readonly WorkingDays: {
            readonly count: number;
            /**
             * Format: date
             * @description the last day whose year is imported
             */
            readonly knownThrough: string | null;
        };
        readonly Day: {
            /** Format: date */
            readonly date: string;
            /**
             * @description make_up: a weekend day that is worked
             * @enum {string}
             */
            readonly kind: "holiday" | "make_up" | "working" | "weekend";
            /** @description of a holiday */
            readonly name: string | null;
        };
        readonly PageOfDay: {
            readonly items: readonly components["schemas"]["Day"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly YearInShort: {
            readonly year: number;
            /** @description how many */
            readonly holidays: number;
            /** @description how many */
            readonly workdays: number;
        };
        readonly YearWarning: {
            readonly year: number;
            /** @description in the reader's language */
            readonly text: string;
        };
        readonly Years: {
            readonly items: readonly components["schemas"]["YearInShort"][];
            /** Format: date */
            readonly knownThrough: string | null;
            /** @description running clocks with a provisional date */
            readonly provisionalClocks: number;
            /** @description from November on, until the next year is imported */
            readonly warning: components["schemas"]["YearWarning"] | null;
        };
        readonly Holiday: {
            /** Format: date */
            readonly date: string;
            readonly name: string;
        };
        readonly Year: {
            readonly year: number;
            readonly holidays: readonly components["schemas"]["Holiday"][];
            /** @description weekend days that are worked */
            readonly workdays: readonly string[];
            /** @description imported already */
            readonly known: boolean;
            /** Format: date */
            readonly knownThrough: string | null;
        };
        readonly HolidayBody: {
            readonly date: string;
            readonly name: string;
        };
        readonly CalendarYearBody: {
            readonly holidays: readonly components["schemas"]["HolidayBody"][];
            /** @description weekend days that are worked */
            readonly workdays: readonly string[];
        };
        readonly ImportedYear: {
            readonly year: number;
            readonly holidays: readonly components["schemas"]["Holiday"][];
            /** @description weekend days that are worked */
            readonly workdays: readonly string[];
            /** @description imported already */
            readonly known: boolean;
        };
        readonly Move: {
            /** @description the case's */
            readonly number: string;
            /** @enum {string} */
            readonly clock: "assign" | "accept" | "coOpinion" | "reply" | "evaluate" | "promise" | "followUp";
            /** Format: date */
            readonly dueOn: string;
            /** Format: date */
            readonly newDueOn: string;
        };
        readonly CalendarImport: {
            readonly years: readonly components["schemas"]["ImportedYear"][];
            /** @description running clocks with a provisional date */
            readonly provisionalBefore: number;
            readonly provisionalAfter: number;
            readonly moved: number;
            /** @description the first 200 */
            readonly moves: readonly components["schemas"]["Move"][];
            readonly applied: boolean;
            /** @description GET /recomputations/:id tells what moved */
            readonly recomputationId: string | null;
        };
        readonly Span: {
            readonly amount: number;
            /** @enum {string} */
            readonly unit: "working_days" | "months" | "days";
        };
        readonly ClockLengths: {
            readonly assign: components["schemas"]["Span"];
            readonly accept: components["schemas"]["Span"];
            readonly coOpinion: components["schemas"]["Span"];
            readonly reply: components["schemas"]["Span"];
            /** @description reply, of a second or later cycle */
            readonly reworkReply: components["schemas"]["Span"];
            readonly evaluate: components["schemas"]["Span"];
            readonly followUp: components["schemas"]["Span"];
        };
        readonly LadderLevel: {
            /** @enum {string} */
            readonly clock: "assign" | "accept" | "coOpinion" | "reply" | "evaluate" | "promise" | "followUp";
            /**
             * @description before_<calendar days>, due or overdue_<working days>
             * @example before_15
             */
            readonly level: string;
            readonly to: readonly ("handler" | "unitHead" | "deputy" | "office" | "leader" | "principal" | "presidium")[];
            /** @description with a written 催办单 */
            readonly letter?: boolean;
            /** @description puts the case under supervision 督办 */
            readonly supervise?: boolean;
        };
        readonly WorkingHours: {
            /** @example 09:00 */
            readonly from: string;
            /**
             * @description the first minute that is too late
             * @example 17:30
             */
            readonly to: string;
        };
        readonly Policy: {
            readonly clocks: components["schemas"]["ClockLengths"];
            /** @description 退办 */
            readonly returnWindow: components["schemas"]["Span"];
            /** @description all extensions of one cycle together */
            readonly maxExtension: components["schemas"]["Span"];
            /** @description whether a clock of months that ends on a day off shifts to the next working day */
            readonly monthShift: boolean;
            /** @description how far back a deputy may date `record` */
            readonly recordBackdateDays: number;
            readonly reminders: readonly components["schemas"]["LadderLevel"][];
            /** @description when reminders may be sent */
            readonly workingHours: components["schemas"]["WorkingHours"];
        };
        readonly PolicyBody: {
            readonly clocks: components["schemas"]["ClockLengths"];
            /** @description 退办 */
            readonly returnWindow: components["schemas"]["Span"];
            /** @description all extensions of one cycle together */
            readonly maxExtension: components["schemas"]["Span"];
            /** @description whether a clock of months that ends on a day off shifts to the next working day */
            readonly monthShift: boolean;
            /** @description how far back a deputy may date `record` */
            readonly recordBackdateDays: number;
            readonly reminders: readonly components["schemas"]["LadderLevel"][];
            /** @description when reminders may be sent; the usual hours unless told */
            readonly workingHours?: components["schemas"]["WorkingHours"];
        };
        readonly PolicyVersion: {
            readonly id: string;
            readonly jurisdictionId: string;
            readonly jurisdictionName: string;
            /** Format: date-time */
            readonly inForceFrom: string;
            /** @description a name */
            readonly setBy: string | null;
            /** @description with the defaults of what it left out; null: follows the one above from then on */
            readonly policy: components["schemas"]["Policy"] | null;
            /** @description of the caller's own jurisdiction */
            readonly own: boolean;
            readonly inForce: boolean;
        };
        readonly PolicyVersions: {
            /** @description the newest first */
            readonly items: readonly components["schemas"]["PolicyVersion"][];
            readonly defaults: components["schemas"]["Policy"];
        };
        readonly MovedClock: {
            /** @enum {string} */
            readonly clock: "assign" | "accept" | "coOpinion" | "reply" | "evaluate" | "promise" | "followUp";
            readonly moved: number;
            readonly earlier: number;
            readonly later: number;
            readonly mostDaysEarlier: number;
            readonly mostDaysLater: number;
        };
        readonly MoveByDays: {
            /** @description the case's */
            readonly number: string;
            /** @enum {string} */
            readonly clock: "assign" | "accept" | "coOpinion" | "reply" | "evaluate" | "promise" | "followUp";
            /** Format: date */
            readonly dueOn: string;
            /** Format: date */
            readonly newDueOn: string;
            /** @description calendar days; negative: earlier */
            readonly days: number;
        };
        readonly PolicyPreview: {
            readonly openClocks: number;
            readonly moved: number;
            readonly clocks: readonly components["schemas"]["MovedClock"][];
            /** @description the first 200 */
            readonly moves: readonly components["schemas"]["MoveByDays"][];
        };
        readonly RecomputeBody: {
            /** @description what the explanation of each moved date will say */
            readonly reason: string;
        };
        readonly Started: {
            readonly id: string;
        };
        readonly WhatIfBody: {
            /**
             * Format: date
             * @description inclusive
             * @example 2026-02-10
             */
            readonly from?: string | null;
            /**
             * Format: date
             * @description exclusive
             * @example 2026-02-10
             */
            readonly to?: string | null;
            /**
             * @description the date that places a case: its first assign date (default) or its receive date
             * @enum {string|null}
             */
            readonly cohort?: "assigned" | "received" | null;
            /**
             * Format: date-time
             * @description what had happened by then (now)
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly asOf?: string | null;
            /**
             * Format: date-time
             * @description what had been recorded by then (now)
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly knownAt?: string | null;
            /** @description one of jurisdiction, unit, deputy, station, category, month, or two of them joined by a comma */
            readonly groupBy?: string | null;
            /** @description the caller's own or one below it */
            readonly jurisdictionId?: string | null;
            /**
             * @description a whole policy, or only what differs from the one in force
             * @example {
             *       "clocks": {
             *         "reply": {
             *           "amount": 30,
             *           "unit": "days"
             *         }
             *       }
             *     }
             */
            readonly policy: {
                readonly [key: string]: unknown;
            };
        };
        readonly Rate: {
            readonly n: number;
            readonly of: number;
            /** @description an unrounded fraction; null when `of` is 0 */
            readonly rate: number | null;
        };
        readonly OnTime: {
            readonly base: number;
            readonly replied: components["schemas"]["Rate"];
            readonly repliedOnTime: components["schemas"]["Rate"];
            readonly repliedOnTimeOriginal: components["schemas"]["Rate"];
        };
        readonly ChangedCase: {
            /** @description not for an administrator, who reads no cases */
            readonly id?: string;
            readonly number: string;
            /** Format: date */
            readonly dueOn: string | null;
            /** Format: date */
            readonly whatIfDueOn: string | null;
            /** Format: date */
            readonly repliedOn: string | null;
            readonly late: boolean;
            readonly whatIfLate: boolean;
        };
        readonly WhatIf: {
            /** Format: date-time */
            readonly asOf: string;
            readonly actual: components["schemas"]["OnTime"];
            readonly whatIf: components["schemas"]["OnTime"];
            /** @description cases that would be late instead of on time, or the other way round */
            readonly changed: number;
            /** @description the first 200 of them */
            readonly cases: readonly components["schemas"]["ChangedCase"][];
        };
        readonly Recomputation: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "calendar" | "policy";
            /** @description the imported ones */
            readonly years: readonly number[];
            readonly reason: string;
            /** @description a name */
            readonly startedBy: string | null;
            /** Format: date-time */
            readonly startedAt: string;
            /** Format: date-time */
            readonly finishedAt: string | null;
            /** @description running clocks with a provisional date */
            readonly provisionalBefore: number;
            /** @description null: not done yet */
            readonly provisionalAfter: number | null;
            /** @description dates in your jurisdiction */
            readonly moved: number;
            /** @enum {string} */
            readonly state: "waiting" | "done";
        };
        readonly ListOfRecomputation: {
            readonly items: readonly components["schemas"]["Recomputation"][];
        };
        readonly RecomputationDetail: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "calendar" | "policy";
            /** @description the imported ones */
            readonly years: readonly number[];
            readonly reason: string;
            /** @description a name */
            readonly startedBy: string | null;
            /** Format: date-time */
            readonly startedAt: string;
            /** Format: date-time */
            readonly finishedAt: string | null;
            /** @description running clocks with a provisional date */
            readonly provisionalBefore: number;
            /** @description null: not done yet */
            readonly provisionalAfter: number | null;
            /** @description dates in your jurisdiction */
            readonly moved: number;
            /** @enum {string} */
            readonly state: "waiting" | "done";
            readonly moves: readonly components["schemas"]["Move"][];
        };
        readonly AuditEntry: {
            readonly id: string;
            /** Format: date-time */
            readonly at: string;
            /** @description null: the system */
            readonly actorId: string | null;
            readonly actorName: string;
            /** @example resident.revealed */
            readonly action: string;
            readonly suggestionId: string | null;
            /** @description the case's */
            readonly number: string | null;
            readonly reason: string | null;
            /** @description what it was about, as the action has it */
            readonly detail: {
                readonly [key: string]: unknown;
            };
        };
        readonly PageOfAuditEntry: {
            readonly items: readonly components["schemas"]["AuditEntry"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly TrailEvent: {
            readonly id: string;
            /** Format: date-time */
            readonly recordedAt: string;
            /** Format: date-time */
            readonly occurredAt: string;
            readonly actorName: string;
            readonly onPaper: boolean;
            /** @enum {string} */
            readonly type: "recorded" | "answeredOnSpot" | "merged" | "split" | "declined" | "withdrawalRequested" | "withdrawalAgreed" | "withdrawn" | "assigned" | "accepted" | "returnRequested" | "returnDecided" | "extensionRequested" | "extensionDecided" | "contributed" | "contactLogged" | "replied" | "replyReturned" | "replyUpdated" | "evaluated" | "reworked" | "resolved" | "concluded" | "followedUp" | "residentInformed" | "supervised" | "supervisionEnded" | "absorbed" | "released" | "answeredThroughPrimary" | "dueDateMoved";
            readonly seq: number;
            readonly suggestionId: string;
            readonly number: string;
            readonly title: string;
        };
        readonly PageOfTrailEvent: {
            readonly items: readonly components["schemas"]["TrailEvent"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly Check: {
            readonly id: string;
            /** @description a name */
            readonly askedBy: string;
            /** Format: date-time */
            readonly askedAt: string;
            /** Format: date-time */
            readonly finishedAt: string | null;
            /** @enum {string} */
            readonly state: "waiting" | "running" | "done";
            /** @description verified so far */
            readonly cases: number;
            readonly events: number;
            /** @description sealed days */
            readonly days: number;
            /** @description sealed reports */
            readonly reports: number;
            readonly faultCount: number;
        };
        readonly PageOfCheck: {
            readonly items: readonly components["schemas"]["Check"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly ChainFault: {
            /** @enum {string} */
            readonly kind: "chain";
            /** @enum {string} */
            readonly fault: "changed" | "removed" | "inserted" | "head_changed";
            /** @description the case's number, or its id when the case itself is gone; null for a day's head */
            readonly number: string | null;
            /** @description of the event */
            readonly seq: number | null;
            /**
             * Format: date
             * @description the sealed day that tells
             */
            readonly day?: string;
        };
        readonly ReportFault: {
            /** @enum {string} */
            readonly kind: "report";
            /** @enum {string} */
            readonly fault: "report_differs" | "report_broken";
            readonly reportId: string;
            /** @enum {string} */
            readonly period: "month" | "quarter" | "year";
            /** Format: date */
            readonly from: string;
            /** @description the cases that come out differently */
            readonly numbers: readonly string[];
        };
        readonly CheckResult: {
            readonly id: string;
            /** @description a name */
            readonly askedBy: string;
            /** Format: date-time */
            readonly askedAt: string;
            /** Format: date-time */
            readonly finishedAt: string | null;
            /** @enum {string} */
            readonly state: "waiting" | "running" | "done";
            /** @description verified so far */
            readonly cases: number;
            readonly events: number;
            /** @description sealed days */
            readonly days: number;
            /** @description sealed reports */
            readonly reports: number;
            readonly faultCount: number;
            /** @description the first 1000 */
            readonly faults: readonly (components["schemas"]["ChainFault"] | components["schemas"]["ReportFault"])[];
        };
        readonly DigestLine: {
            readonly reminderId: string;
            readonly suggestionId: string;
            readonly number: string;
            readonly title: string;
            /** @enum {string} */
            readonly clock: "assign" | "accept" | "coOpinion" | "reply" | "evaluate" | "promise" | "followUp";
            readonly level: string;
            readonly letter: boolean;
            readonly note: string | null;
            /** Format: date */
            readonly dueOn: string;
            /** @description rests on a year whose holidays are not known yet */
            readonly provisional: boolean;
        };
        readonly Digest: {
            readonly total: number;
            /** @description the most urgent; the rest is counted */
            readonly reminders: readonly components["schemas"]["DigestLine"][];
        };
        readonly DigestMessage: {
            readonly id: string;
            /** Format: date-time */
            readonly sentAt: string;
            /** Format: date-time */
            readonly readAt: string | null;
            /** @enum {string} */
            readonly kind: "reminder_digest";
            readonly content: components["schemas"]["Digest"];
        };
        readonly News: {
            readonly eventId: string;
            /** @enum {string} */
            readonly type: "recorded" | "answeredOnSpot" | "merged" | "split" | "declined" | "withdrawalRequested" | "withdrawalAgreed" | "withdrawn" | "assigned" | "accepted" | "returnRequested" | "returnDecided" | "extensionRequested" | "extensionDecided" | "contributed" | "contactLogged" | "replied" | "replyReturned" | "replyUpdated" | "evaluated" | "reworked" | "resolved" | "concluded" | "followedUp" | "residentInformed" | "supervised" | "supervisionEnded" | "absorbed" | "released" | "answeredThroughPrimary" | "dueDateMoved";
            readonly suggestionId: string;
            readonly number: string;
            readonly title: string;
            readonly actorName: string;
            /** Format: date-time */
            readonly occurredAt: string;
            /** @description what the reader is asked to do next and is still theirs to do */
            readonly asks: readonly ("assign" | "accept" | "contribute" | "decide_return" | "decide_extension" | "reply" | "evaluate" | "tell_resident" | "rework" | "agree_withdrawal")[];
        };
        readonly NewsMessage: {
            readonly id: string;
            /** Format: date-time */
            readonly sentAt: string;
            /** Format: date-time */
            readonly readAt: string | null;
            /** @enum {string} */
            readonly kind: "case_news";
            readonly content: components["schemas"]["News"];
        };
        readonly CalendarWarning: {
            readonly subject: string;
            readonly text: string;
            /** @description whose holidays are not known yet */
            readonly year: number;
        };
        readonly WarningMessage: {
            readonly id: string;
            /** Format: date-time */
            readonly sentAt: string;
            /** Format: date-time */
            readonly readAt: string | null;
            /** @enum {string} */
            readonly kind: "calendar_warning";
            readonly content: components["schemas"]["CalendarWarning"];
        };
        readonly ReportReady: {
            readonly subject: string;
            readonly text: string;
            readonly reportId: string;
        };
        readonly ReportMessage: {
            readonly id: string;
            /** Format: date-time */
            readonly sentAt: string;
            /** Format: date-time */
            readonly readAt: string | null;
            /** @enum {string} */
            readonly kind: "report_ready";
            readonly content: components["schemas"]["ReportReady"];
        };
        readonly Inbox: {
            readonly items: readonly (components["schemas"]["DigestMessage"] | components["schemas"]["NewsMessage"] | components["schemas"]["WarningMessage"] | components["schemas"]["ReportMessage"])[];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            readonly total: number;
            /** @description of all messages */
            readonly unread: number;
        };
        readonly ReadBody: {
            /** @description the newest message that was seen */
            readonly upTo: string;
        };
        readonly Unread: {
            readonly unread: number;
        };
        readonly InboxState: {
            readonly unread: number;
            /** @description the newest */
            readonly latest: (components["schemas"]["DigestMessage"] | components["schemas"]["NewsMessage"] | components["schemas"]["WarningMessage"] | components["schemas"]["ReportMessage"]) | null;
        };
        readonly Breaker: {
            /**
             * @description closed: messages flow
             * @enum {string}
             */
            readonly state: "closed" | "open" | "half_open";
            /**
             * Format: date-time
             * @description nothing is tried before
             */
            readonly openUntil: string | null;
            readonly failuresInRow: number;
        };
        readonly Channel: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "email" | "wecom" | "dingtalk" | "feishu" | "webhook";
            readonly name: string;
            readonly active: boolean;
            /** @description as the kind has them; secrets hidden */
            readonly settings: {
                readonly [key: string]: unknown;
            };
            readonly breaker: components["schemas"]["Breaker"];
        };
        readonly ListOfChannel: {
            readonly items: readonly components["schemas"]["Channel"][];
        };
        readonly ChannelBody: {
            /** @enum {string} */
            readonly kind: "email" | "wecom" | "dingtalk" | "feishu" | "webhook";
            readonly name: string;
            /** @description email: host, port, secure, username, password, from; robots and webhook: url, secret */
            readonly settings: {
                readonly [key: string]: unknown;
            };
        };
        readonly ChannelChange: {
            readonly name?: string | null;
            readonly active?: boolean | null;
            /** @description whole; a secret sent back as it is shown stays as it was */
            readonly settings?: {
                readonly [key: string]: unknown;
            };
        };
        readonly Change: {
            readonly field: string;
            /** @description before; names in place of ids */
            readonly from: (string | null) | boolean | readonly string[];
            /** @description after */
            readonly to: (string | null) | boolean | readonly string[];
        };
        readonly HistoryEntry: {
            readonly id: string;
            /** Format: date-time */
            readonly at: string;
            readonly actorName: string;
            /** @example users.changed */
            readonly action: string;
            readonly changes: readonly components["schemas"]["Change"][];
        };
        readonly PageOfHistoryEntry: {
            readonly items: readonly components["schemas"]["HistoryEntry"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly ChannelTestBody: {
            /** @description instead of the address in your own settings */
            readonly address?: string | null;
        };
        readonly TestStarted: {
            /** @description GET /deliveries/:id tells what the provider said */
            readonly deliveryId: string;
        };
        readonly UserName: {
            readonly id: string;
            readonly username: string;
            readonly name: string;
        };
        readonly DeliveryChannel: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "email" | "wecom" | "dingtalk" | "feishu" | "webhook";
            readonly name: string;
        };
        readonly Delivery: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "reminder_digest" | "case_news" | "calendar_warning" | "report_ready" | "test";
            readonly recipient: components["schemas"]["UserName"];
            readonly channel: components["schemas"]["DeliveryChannel"];
            /** @description null for who may not read cases */
            readonly subject: string | null;
            /** @enum {string} */
            readonly state: "waiting" | "sent" | "dead" | "cancelled";
            readonly attempts: number;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly nextAttemptAt: string | null;
            /** Format: date-time */
            readonly sentAt: string | null;
            readonly lastError: string | null;
        };
        readonly PageOfDelivery: {
            readonly items: readonly components["schemas"]["Delivery"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly Attempt: {
            /** Format: date-time */
            readonly at: string;
            /** @enum {string} */
            readonly outcome: "sent" | "failed" | "refused" | "postponed" | "cancelled" | "retried";
            readonly detail: string;
        };
        readonly DeliveryDetail: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "reminder_digest" | "case_news" | "calendar_warning" | "report_ready" | "test";
            readonly recipient: components["schemas"]["UserName"];
            readonly channel: components["schemas"]["DeliveryChannel"];
            /** @description null for who may not read cases */
            readonly subject: string | null;
            /** @enum {string} */
            readonly state: "waiting" | "sent" | "dead" | "cancelled";
            readonly attempts: number;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly nextAttemptAt: string | null;
            /** Format: date-time */
            readonly sentAt: string | null;
            readonly lastError: string | null;
            /** @description what it says; null for who may not read cases */
            readonly text: string | null;
            /** @description oldest first */
            readonly log: readonly components["schemas"]["Attempt"][];
        };
        readonly QuietHours: {
            /** @example 21:00 */
            readonly from: string;
            /** @example 08:00 */
            readonly to: string;
        };
        readonly ChannelChoice: {
            readonly channelId: string;
            /** @enum {string} */
            readonly kind: "email" | "wecom" | "dingtalk" | "feishu" | "webhook";
            readonly name: string;
            readonly chosen: boolean;
            readonly address: string | null;
            readonly topics: readonly ("reminders" | "news")[];
        };
        readonly NotificationSettings: {
            /** @description null: at any hour */
            readonly quietHours: components["schemas"]["QuietHours"] | null;
            /** Format: date-time */
            readonly mutedUntil: string | null;
            readonly muteReason: string | null;
            readonly channels: readonly components["schemas"]["ChannelChoice"][];
        };
        readonly QuietHoursBody: {
            /** @description HH:MM */
            readonly from: string;
            /** @description HH:MM */
            readonly to: string;
        };
        readonly ChannelChoiceBody: {
            readonly channelId: string;
            readonly chosen: boolean;
            /** @description e-mail address, or the mobile number a robot mentions */
            readonly address?: string | null;
            readonly topics?: readonly ("reminders" | "news")[] | null;
        };
        readonly NotificationSettingsBody: {
            /** @description null: at any hour. Reminders keep working hours anyway */
            readonly quietHours?: components["schemas"]["QuietHoursBody"] | null;
            /**
             * Format: date-time
             * @description nothing over the channels until then; the inbox still fills, and the office sees it
             * @example 2026-02-10T09:00:00+08:00
             */
            readonly mutedUntil?: string | null;
            readonly muteReason?: string | null;
            readonly channels: readonly components["schemas"]["ChannelChoiceBody"][];
        };
        readonly Muted: {
            readonly user: components["schemas"]["UserName"];
            /** Format: date-time */
            readonly mutedUntil: string;
            readonly reason: string | null;
        };
        readonly ListOfMuted: {
            readonly items: readonly components["schemas"]["Muted"][];
        };
        readonly SupervisedCase: {
            readonly id: string;
            readonly number: string;
            readonly title: string;
            /** @enum {string} */
            readonly status: "received" | "assigned" | "replied" | "resolved" | "merged" | "declined" | "withdrawn";
            readonly leadUnitId: string | null;
            readonly leadUnitName: string | null;
        };
        readonly LastEvent: {
            /** @enum {string} */
            readonly type: "recorded" | "answeredOnSpot" | "merged" | "split" | "declined" | "withdrawalRequested" | "withdrawalAgreed" | "withdrawn" | "assigned" | "accepted" | "returnRequested" | "returnDecided" | "extensionRequested" | "extensionDecided" | "contributed" | "contactLogged" | "replied" | "replyReturned" | "replyUpdated" | "evaluated" | "reworked" | "resolved" | "concluded" | "followedUp" | "residentInformed" | "supervised" | "supervisionEnded" | "absorbed" | "released" | "answeredThroughPrimary" | "dueDateMoved";
            /** Format: date-time */
            readonly occurredAt: string;
        };
        readonly Supervision: {
            readonly suggestion: components["schemas"]["SupervisedCase"];
            /** Format: date-time */
            readonly supervisedAt: string;
            /** @description a name */
            readonly by: string;
            /** @description because it was so late */
            readonly automatic: boolean;
            readonly reason: string;
            readonly open: boolean;
            /**
             * Format: date-time
             * @description also when the case was solved, concluded or withdrawn
             */
            readonly endedAt: string | null;
            readonly endReason: string | null;
            /**
             * Format: date
             * @description of the reply, while it is owed
             */
            readonly dueOn: string | null;
            /** @description 0: not late */
            readonly overdueWorkingDays: number;
            readonly remindersSent: number;
            readonly lastEvent: components["schemas"]["LastEvent"];
        };
        readonly PageOfSupervision: {
            readonly items: readonly components["schemas"]["Supervision"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly ReportBody: {
            /** @enum {string} */
            readonly period: "month" | "quarter" | "year";
            /**
             * Format: date
             * @description the first day of the month, quarter or year
             * @example 2026-02-10
             */
            readonly from: string;
        };
        readonly Report: {
            readonly id: string;
            readonly jurisdictionId: string;
            readonly jurisdictionName: string;
            /** @enum {string} */
            readonly period: "month" | "quarter" | "year";
            /** Format: date */
            readonly from: string;
            /**
             * Format: date
             * @description exclusive
             */
            readonly to: string;
            /** Format: date-time */
            readonly asOf: string;
            /** Format: date-time */
            readonly knownAt: string;
            /** @description a name; null: the schedule */
            readonly madeBy: string | null;
            /** Format: date-time */
            readonly madeAt: string;
            readonly scheduled: boolean;
            /** @description of the sealed text, in hexadecimal */
            readonly sha256: string;
        };
        readonly PageOfReport: {
            readonly items: readonly components["schemas"]["Report"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly ReportedEvaluation: {
            /** @enum {string} */
            readonly attitude: "satisfied" | "basically_satisfied" | "dissatisfied";
            /** @enum {string} */
            readonly result: "satisfied" | "basically_satisfied" | "dissatisfied";
            /** @enum {string} */
            readonly source: "own" | "paper" | "atOnce";
        };
        readonly ReportedCase: {
            readonly number: string;
            readonly title: string;
            readonly unitId: string | null;
            /** @description its name when the report was made */
            readonly unit: string | null;
            /**
             * Format: date
             * @description by which it belongs to the period
             */
            readonly placedOn: string;
            /**
             * Format: date
             * @description not in reports sealed by an earlier edition
             */
            readonly assignedOn?: string | null;
            /** @enum {string} */
            readonly state: "received" | "assigned" | "replied" | "resolved" | "merged" | "declined" | "withdrawn";
            readonly onSpot: boolean;
            /** Format: date */
            readonly firstRepliedOn: string | null;
            /**
             * Format: date
             * @description of the reply
             */
            readonly dueOn: string | null;
            /**
             * Format: date
             * @description before any extension
             */
            readonly originalDueOn: string | null;
            /** @enum {string|null} */
            readonly replyKind: "adopted" | "in_progress" | "planned" | "reference" | "explained" | null;
            readonly evaluation: components["schemas"]["ReportedEvaluation"] | null;
            /** Format: date */
            readonly resolvedOn: string | null;
            /** @description solved without a verdict in its cycle */
            readonly resolvedUnevaluated: boolean;
            /** @description its number in the case */
            readonly lastEvent: number;
            /** @description the head of the case's chain, in hexadecimal */
            readonly chain: string;
        };
        readonly DifferingCase: {
            readonly number: string;
            readonly reported: components["schemas"]["ReportedCase"] | null;
            readonly now: components["schemas"]["ReportedCase"] | null;
        };
        readonly ReportVerdict: {
            readonly equal: boolean;
            /** @description the stored text still has the hash it was sealed with */
            readonly sealIntact: boolean;
            /** @description what comes out differently now */
            readonly differs: readonly ("total" | "marks" | "towns" | "units" | "months" | "exclusions" | "definitions" | "cases" | "chainHead")[];
            readonly cases: readonly components["schemas"]["DifferingCase"][];
        };
        readonly ReportDefinition: {
            readonly path: string;
            readonly name: string;
            readonly meaning: string;
        };
        readonly Satisfaction: {
            readonly satisfied: components["schemas"]["Rate"];
            readonly satisfiedOrBasically: components["schemas"]["Rate"];
        };
        readonly ReplyKinds: {
            readonly adopted: number;
            readonly in_progress: number;
            readonly planned: number;
            readonly reference: number;
            readonly explained: number;
        };
        readonly Days: {
            readonly median: number | null;
            readonly p90: number | null;
        };
        readonly Figures: {
            readonly received: number;
            readonly onSpot: number;
            readonly merged: number;
            readonly declined: number;
            readonly withdrawn: number;
            /** @description assigned, replied or resolved, and not answered on the spot */
            readonly base: number;
            /** @description 回复率 */
            readonly replied: components["schemas"]["Rate"];
            /** @description 按时回复率 */
            readonly repliedOnTime: components["schemas"]["Rate"];
            /** @description against the due date before any extension */
            readonly repliedOnTimeOriginal: components["schemas"]["Rate"];
            /** @description 解决率 */
            readonly resolved: components["schemas"]["Rate"];
            readonly resolvedOfReplied: components["schemas"]["Rate"];
            /** @description 办理态度满意率 */
            readonly attitude: components["schemas"]["Satisfaction"];
            /** @description 办理结果满意率 */
            readonly result: components["schemas"]["Satisfaction"];
            readonly evaluationsReturned: components["schemas"]["Rate"];
            readonly reworked: components["schemas"]["Rate"];
            /** @description 退办率 */
            readonly returned: components["schemas"]["Rate"];
            readonly promisesKept: components["schemas"]["Rate"];
            readonly residentInformed: components["schemas"]["Rate"];
            /** @description of all that were replied to, by the kind of their latest reply */
            readonly replyKinds: components["schemas"]["ReplyKinds"];
            readonly workingDaysToAssign: components["schemas"]["Days"];
            readonly workingDaysToReply: components["schemas"]["Days"];
            readonly workingDaysToResolve: components["schemas"]["Days"];
        };
        readonly Marks: {
            /** @description with a granted extension, of those in the on-time rate */
            readonly extended: components["schemas"]["Rate"];
            /** @description late by the original date, of those on time */
            readonly onTimeByExtension: components["schemas"]["Rate"];
            /** @description entered by the office, of those with an evaluation */
            readonly evaluatedOnPaper: components["schemas"]["Rate"];
            /** @description within a minute of the reply, of those with an evaluation */
            readonly evaluatedAtOnce: components["schemas"]["Rate"];
            /** @description without an evaluation in their cycle, of those resolved */
            readonly resolvedUnevaluated: components["schemas"]["Rate"];
        };
        readonly Load: {
            /** @description waiting for a reply, the first or another; opens as figure load.waiting */
            readonly waiting: number;
            /** @description of them, past their due date; load.late */
            readonly late: number;
        };
        readonly ReportedGroup: {
            /** @description of a town or unit its id, or a month */
            readonly key: string | null;
            /** @description its name when the report was made */
            readonly label: string | null;
            readonly figures: components["schemas"]["Figures"];
            readonly marks: components["schemas"]["Marks"];
            readonly load: components["schemas"]["Load"];
        };
        readonly ReportedExclusion: {
            readonly number: string;
            readonly title: string;
            /** @enum {string} */
            readonly why: "merged" | "declined" | "withdrawn" | "onSpot" | "waiting";
            /** @description a name */
            readonly by: string;
            /** Format: date */
            readonly on: string;
            readonly reason: string | null;
            /** @description the primary's number, of a merged case */
            readonly into: string | null;
        };
        readonly ReportContent: {
            /** @description its name */
            readonly jurisdiction: string;
            /** @enum {string} */
            readonly period: "month" | "quarter" | "year";
            /** Format: date */
            readonly from: string;
            /** Format: date */
            readonly to: string;
            /** @enum {string} */
            readonly cohort: "assigned";
            /** Format: date-time */
            readonly asOf: string;
            /** Format: date-time */
            readonly knownAt: string;
            readonly definitions: readonly components["schemas"]["ReportDefinition"][];
            readonly total: components["schemas"]["Figures"];
            readonly marks: components["schemas"]["Marks"];
            /** @description of a district */
            readonly towns: readonly components["schemas"]["ReportedGroup"][];
            readonly units: readonly components["schemas"]["ReportedGroup"][];
            /** @description of a quarter or year */
            readonly months: readonly components["schemas"]["ReportedGroup"][];
            /** @description in no rate */
            readonly exclusions: readonly components["schemas"]["ReportedExclusion"][];
            readonly cases: readonly components["schemas"]["ReportedCase"][];
            /** @description over the last hash of each case, in the list's order; in hexadecimal */
            readonly chainHead: string;
        };
        readonly SealedReport: {
            readonly id: string;
            readonly jurisdictionId: string;
            readonly jurisdictionName: string;
            /** @enum {string} */
            readonly period: "month" | "quarter" | "year";
            /** Format: date */
            readonly from: string;
            /**
             * Format: date
             * @description exclusive
             */
            readonly to: string;
            /** Format: date-time */
            readonly asOf: string;
            /** Format: date-time */
            readonly knownAt: string;
            /** @description a name; null: the schedule */
            readonly madeBy: string | null;
            /** Format: date-time */
            readonly madeAt: string;
            readonly scheduled: boolean;
            /** @description of the sealed text, in hexadecimal */
            readonly sha256: string;
            readonly content: components["schemas"]["ReportContent"];
        };
        readonly LedgerColumn: {
            /** @enum {string} */
            readonly name: "编号" | "标题" | "内容" | "类别" | "代表" | "站点" | "接待日期" | "反映人" | "联系电话" | "村居" | "主办单位" | "会办单位" | "交办日期" | "答复日期" | "答复类别" | "答复内容" | "承诺时限" | "销号日期" | "态度评价" | "结果评价";
            readonly needed: boolean;
        };
        readonly LedgerPreview: {
            readonly headers: readonly string[];
            /** @description the first rows */
            readonly sample: readonly (readonly string[])[];
            /** @description with something in them; null when there are more than were counted */
            readonly rows: number | null;
            readonly columns: readonly components["schemas"]["LedgerColumn"][];
            /** @description header in the file → the column that it probably is */
            readonly mapping: {
                readonly [key: string]: "编号" | "标题" | "内容" | "类别" | "代表" | "站点" | "接待日期" | "反映人" | "联系电话" | "村居" | "主办单位" | "会办单位" | "交办日期" | "答复日期" | "答复类别" | "答复内容" | "承诺时限" | "销号日期" | "态度评价" | "结果评价";
            };
        };
        readonly Import: {
            readonly id: string;
            readonly fileName: string;
            /** @description judged only, nothing recorded */
            readonly dryRun: boolean;
            /** @description a name */
            readonly startedBy: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly finishedAt: string | null;
            /** @enum {string} */
            readonly state: "waiting" | "running" | "done" | "failed";
            /** @description read so far */
            readonly rows: number;
            /** @description rows that changed nothing too */
            readonly accepted: number;
            readonly rejected: number;
        };
        readonly PageOfImport: {
            readonly items: readonly components["schemas"]["Import"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly RowError: {
            /** @description as the spreadsheet numbers it; the header is 1 */
            readonly row: number;
            /** @description the header's text in the file */
            readonly column: string;
            readonly code: string;
            /** @description in the reader's language */
            readonly message: string;
        };
        readonly ImportResult: {
            readonly id: string;
            readonly fileName: string;
            /** @description judged only, nothing recorded */
            readonly dryRun: boolean;
            /** @description a name */
            readonly startedBy: string;
            /** Format: date-time */
            readonly createdAt: string;
            /** Format: date-time */
            readonly finishedAt: string | null;
            /** @enum {string} */
            readonly state: "waiting" | "running" | "done" | "failed";
            /** @description read so far */
            readonly rows: number;
            /** @description rows that changed nothing too */
            readonly accepted: number;
            readonly rejected: number;
            readonly errors: readonly components["schemas"]["RowError"][];
        };
        readonly OneTimePassword: {
            /** @description shown this once */
            readonly oneTimePassword: string;
            /** Format: date-time */
            readonly oneTimeUntil: string;
        };
        readonly CardDue: {
            /** @enum {string} */
            readonly clock: "assign" | "accept" | "coOpinion" | "reply" | "evaluate" | "promise" | "followUp";
            /** @description the co-unit that owes its opinion */
            readonly unitId: string | null;
            /** Format: date */
            readonly dueOn: string;
            /** @description working days that are left; negative: so many late; 0: today, or on the next working day */
            readonly workingDays: number;
            /** @description workingDays counts days of a year whose holidays are not known yet; dueOn may be certain */
            readonly workingDaysGuessed: boolean;
            readonly overdue: boolean;
            readonly provisional: boolean;
            readonly explanation: readonly string[];
        };
        readonly CaseCard: {
            readonly id: string;
            readonly number: string;
            readonly title: string;
            /** @enum {string} */
            readonly status: "received" | "assigned" | "replied" | "resolved" | "merged" | "declined" | "withdrawn";
            readonly version: number;
            readonly supervised: boolean;
            /** Format: date-time */
            readonly receivedAt: string;
            readonly leadUnitId: string | null;
            readonly coUnitIds: readonly string[];
            readonly deputyId: string | null;
            /** @description the clock that ends first */
            readonly due: components["schemas"]["CardDue"] | null;
            readonly availableCommands: readonly ("answerOnSpot" | "merge" | "split" | "decline" | "withdraw" | "agreeWithdrawal" | "assign" | "accept" | "requestReturn" | "decideReturn" | "requestExtension" | "decideExtension" | "contribute" | "logContact" | "reply" | "returnReply" | "updateReply" | "evaluate" | "rework" | "resolve" | "conclude" | "followUp" | "residentFeedback" | "supervise" | "endSupervision")[];
        };
        readonly Column: {
            /** @enum {string} */
            readonly state: "received" | "assigned" | "replied" | "resolved";
            /** @description without concluded ones */
            readonly total: number;
            /** @description of them, those past a due date */
            readonly overdue: number;
            /** @description the most urgent first; resolved: the newest first */
            readonly items: readonly components["schemas"]["CaseCard"][];
        };
        readonly Withdrawal: {
            readonly agreed: number;
            readonly of: number;
        };
        readonly Request: {
            /** @enum {string} */
            readonly kind: "return" | "extension" | "withdrawal";
            readonly card: components["schemas"]["CaseCard"];
            readonly reason: string;
            /** @description return: who should handle it instead */
            readonly proposedUnitId: string | null;
            /**
             * Format: date
             * @description extension
             */
            readonly until: string | null;
            /** @description co-signers who have agreed */
            readonly withdrawal: components["schemas"]["Withdrawal"] | null;
        };
        readonly Board: {
            readonly columns: readonly components["schemas"]["Column"][];
            readonly requests: readonly components["schemas"]["Request"][];
        };
        readonly Task: {
            /** @enum {string} */
            readonly part: "lead" | "co";
            /** @description due: the unit's own clocks only */
            readonly card: components["schemas"]["CaseCard"];
            /** @description opinions that co-units owe the lead */
            readonly owed: readonly components["schemas"]["CardDue"][];
            /** @enum {string|null} */
            readonly draft: "draft" | "submitted" | "returned" | null;
        };
        readonly ListOfTask: {
            readonly items: readonly components["schemas"]["Task"][];
        };
        readonly Example: {
            readonly id: string;
            readonly number: string;
            readonly title: string;
        };
        readonly Proposal: {
            readonly unitId: string;
            readonly name: string;
            /** @description its part of the likeness found, 0 to 1 */
            readonly share: number;
            readonly cases: number;
            readonly examples: readonly components["schemas"]["Example"][];
        };
        readonly ListOfProposal: {
            readonly items: readonly components["schemas"]["Proposal"][];
        };
        readonly Draft: {
            readonly facts: string;
            readonly measures: string;
            readonly timeLimit: string;
            readonly contact: string;
            readonly suggestionId: string;
            readonly number: string;
            readonly title: string;
            /** @enum {string|null} */
            readonly kind: "adopted" | "in_progress" | "planned" | "reference" | "explained" | null;
            /** Format: date */
            readonly promisedOn: string | null;
            /** @enum {string} */
            readonly state: "draft" | "submitted" | "returned" | "signed";
            readonly version: number;
            /** @description a name */
            readonly writtenBy: string;
            /** Format: date-time */
            readonly writtenAt: string;
            /** @description a name */
            readonly submittedBy: string | null;
            /** Format: date-time */
            readonly submittedAt: string | null;
            readonly returnReason: string | null;
            /** @description the reply as it will read */
            readonly content: string;
        };
        readonly ListOfDraft: {
            readonly items: readonly components["schemas"]["Draft"][];
        };
        readonly DraftOfCase: {
            /** @description null before there is one */
            readonly draft: components["schemas"]["Draft"] | null;
        };
        readonly DraftBody: {
            /** @description 基本情况 */
            readonly facts?: string | null;
            /** @description 办理情况和措施 */
            readonly measures?: string | null;
            /** @description 办理时限 */
            readonly timeLimit?: string | null;
            /** @description 联系人和电话 */
            readonly contact?: string | null;
            /** @enum {string|null} */
            readonly kind?: "adopted" | "in_progress" | "planned" | "reference" | "explained" | null;
            /**
             * Format: date
             * @description for in_progress and planned
             * @example 2026-02-10
             */
            readonly promisedOn?: string | null;
            /** @description the version it was written over; 0 for a first draft */
            readonly version: number;
        };
        readonly SeenBody: {
            /** @description the version that was seen */
            readonly version: number;
        };
        readonly GiveBackBody: {
            /** @description the version that was seen */
            readonly version: number;
            readonly reason: string;
        };
        readonly Template: {
            readonly facts: string;
            readonly measures: string;
            readonly timeLimit: string;
            readonly contact: string;
            readonly id: string;
            readonly name: string;
            /** @enum {string} */
            readonly kind: "adopted" | "in_progress" | "planned" | "reference" | "explained";
            /** @description a name */
            readonly changedBy: string;
            /** Format: date-time */
            readonly changedAt: string;
        };
        readonly ListOfTemplate: {
            readonly items: readonly components["schemas"]["Template"][];
        };
        readonly TemplateBody: {
            /** @description 基本情况 */
            readonly facts?: string | null;
            /** @description 办理情况和措施 */
            readonly measures?: string | null;
            /** @description 办理时限 */
            readonly timeLimit?: string | null;
            /** @description 联系人和电话 */
            readonly contact?: string | null;
            readonly name: string;
            /** @enum {string} */
            readonly kind: "adopted" | "in_progress" | "planned" | "reference" | "explained";
        };
        readonly FoundCase: {
            readonly id: string;
            readonly number: string;
            readonly title: string;
            /** @enum {string} */
            readonly status: "received" | "assigned" | "replied" | "resolved" | "merged" | "declined" | "withdrawn";
        };
        readonly FoundName: {
            readonly id: string;
            readonly name: string;
        };
        readonly Search: {
            /** @description by number first, then title, initials and text; the newest first */
            readonly cases: readonly components["schemas"]["FoundCase"][];
            readonly units: readonly components["schemas"]["FoundName"][];
            readonly deputies: readonly components["schemas"]["FoundName"][];
        };
        readonly Unit: {
            readonly id: string;
            readonly name: string;
            readonly jurisdictionId: string;
            readonly active: boolean;
        };
        readonly PageOfUnit: {
            readonly items: readonly components["schemas"]["Unit"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly NewUnit: {
            readonly name: string;
            /** @description the caller's own unless told */
            readonly jurisdictionId?: string | null;
        };
        readonly UnitChange: {
            readonly name?: string | null;
            readonly active?: boolean | null;
        };
        readonly Station: {
            readonly id: string;
            readonly name: string;
            readonly jurisdictionId: string;
            readonly active: boolean;
            /** @description the code of a station kind */
            readonly kind: string;
            readonly parentId: string | null;
        };
        readonly PageOfStation: {
            readonly items: readonly components["schemas"]["Station"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly NewStation: {
            readonly name: string;
            /** @description the caller's own unless told */
            readonly jurisdictionId?: string | null;
            /** @description home, station or point unless the dictionary has more */
            readonly kind?: string | null;
            readonly parentId?: string | null;
        };
        readonly StationChange: {
            readonly name?: string | null;
            readonly active?: boolean | null;
            readonly kind?: string | null;
            readonly parentId?: string | null;
        };
        readonly Deputy: {
            readonly id: string;
            readonly name: string;
            readonly jurisdictionId: string;
            readonly active: boolean;
            /** @enum {string} */
            readonly level: "town" | "district" | "city" | "national";
            readonly homeStationId: string | null;
            readonly constituency: string | null;
            /** @description public by law */
            readonly phone: string | null;
        };
        readonly PageOfDeputy: {
            readonly items: readonly components["schemas"]["Deputy"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly NewDeputy: {
            readonly name: string;
            /** @description the caller's own unless told */
            readonly jurisdictionId?: string | null;
            /** @enum {string|null} */
            readonly level?: "town" | "district" | "city" | "national" | null;
            readonly homeStationId?: string | null;
            readonly constituency?: string | null;
            /** @description public by law */
            readonly phone?: string | null;
        };
        readonly DeputyChange: {
            readonly name?: string | null;
            readonly active?: boolean | null;
            /** @enum {string|null} */
            readonly level?: "town" | "district" | "city" | "national" | null;
            readonly homeStationId?: string | null;
            readonly constituency?: string | null;
            readonly phone?: string | null;
        };
        readonly Category: {
            readonly code: string;
            readonly name: string;
            readonly parentCode: string | null;
            readonly active: boolean;
        };
        readonly PageOfCategory: {
            readonly items: readonly components["schemas"]["Category"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly NewCategory: {
            /** @description made up unless told */
            readonly code?: string | null;
            readonly name: string;
            readonly parentCode?: string | null;
        };
        readonly CategoryChange: {
            readonly name?: string | null;
            readonly parentCode?: string | null;
            readonly active?: boolean | null;
        };
        readonly StationKind: {
            readonly code: string;
            readonly name: string;
        };
        readonly PageOfStationKind: {
            readonly items: readonly components["schemas"]["StationKind"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly NewStationKind: {
            /** @description made up unless told */
            readonly code?: string | null;
            readonly name: string;
        };
        readonly StationKindChange: {
            readonly name?: string | null;
        };
        readonly Jurisdiction: {
            readonly id: string;
            readonly name: string;
            readonly parentId: string | null;
            /** @description what its case numbers begin with */
            readonly shortName: string;
        };
        readonly PageOfJurisdiction: {
            readonly items: readonly components["schemas"]["Jurisdiction"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly NewJurisdiction: {
            readonly name: string;
            /** @description what its case numbers begin with */
            readonly shortName: string;
            /** @description the caller's own unless told */
            readonly parentId?: string | null;
        };
        readonly JurisdictionChange: {
            readonly name?: string | null;
        };
        readonly User: {
            readonly id: string;
            readonly username: string;
            readonly name: string;
            readonly roles: readonly ("deputy" | "staff" | "head" | "office" | "leader" | "principal" | "presidium" | "district" | "auditor" | "admin")[];
            readonly jurisdictionId: string;
            readonly unitId: string | null;
            readonly deputyId: string | null;
            readonly active: boolean;
            /**
             * Format: date-time
             * @description after failed log-ins
             */
            readonly lockedUntil: string | null;
            /**
             * Format: date-time
             * @description has a one-time password, good until then
             */
            readonly oneTimeUntil: string | null;
            /** @description log-in asks for a code */
            readonly totp: boolean;
        };
        readonly PageOfUser: {
            readonly items: readonly components["schemas"]["User"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly NewUser: {
            readonly username: string;
            readonly name: string;
            /** @description a one-time password is made up and answered once unless told */
            readonly password?: string | null;
            readonly roles: readonly ("deputy" | "staff" | "head" | "office" | "leader" | "principal" | "presidium" | "district" | "auditor" | "admin")[];
            readonly jurisdictionId?: string | null;
            readonly unitId?: string | null;
            readonly deputyId?: string | null;
        };
        readonly CreatedUser: {
            readonly id: string;
            readonly username: string;
            readonly name: string;
            readonly roles: readonly ("deputy" | "staff" | "head" | "office" | "leader" | "principal" | "presidium" | "district" | "auditor" | "admin")[];
            readonly jurisdictionId: string;
            readonly unitId: string | null;
            readonly deputyId: string | null;
            readonly active: boolean;
            /**
             * Format: date-time
             * @description after failed log-ins
             */
            readonly lockedUntil: string | null;
            /**
             * Format: date-time
             * @description has a one-time password, good until then
             */
            readonly oneTimeUntil: string | null;
            /** @description log-in asks for a code */
            readonly totp: boolean;
            /** @description shown this once; none when a password was given */
            readonly oneTimePassword?: string;
        };
        readonly UserChange: {
            readonly name?: string | null;
            readonly password?: string | null;
            readonly roles?: readonly ("deputy" | "staff" | "head" | "office" | "leader" | "principal" | "presidium" | "district" | "auditor" | "admin")[] | null;
            readonly unitId?: string | null;
            readonly deputyId?: string | null;
            readonly active?: boolean | null;
        };
        readonly Reminder: {
            readonly id: string;
            readonly suggestionId: string;
            /** @description the case's number */
            readonly number: string;
            /** @description the case's title */
            readonly title: string;
            /** @enum {string} */
            readonly clock: "assign" | "accept" | "coOpinion" | "reply" | "evaluate" | "promise" | "followUp";
            /** @description one start of one clock; a re-assignment starts another */
            readonly clockRunId: string;
            readonly cycle: number;
            /**
             * @description before_<calendar days>, due, overdue_<working days>, manual_<n> by hand
             * @example before_15
             */
            readonly level: string;
            /** @description a written 催办单 goes with it: GET /reminders/:id/letter */
            readonly letter: boolean;
            /** @description the office's words, by hand only */
            readonly note: string | null;
            /** @description who urged by hand */
            readonly urgedBy: string | null;
            /** @description reminders sent together in one message */
            readonly digestId: string | null;
            readonly recipient: components["schemas"]["UserName"];
            /** @example inbox */
            readonly channel: string;
            /** @enum {string} */
            readonly state: "planned" | "sent" | "superseded" | "cancelled" | "failed";
            /**
             * Format: date-time
             * @description the moment it may be sent
             */
            readonly plannedAt: string;
            /** Format: date-time */
            readonly sentAt: string | null;
            /** Format: date-time */
            readonly acknowledgedAt: string | null;
        };
        readonly PageOfReminder: {
            readonly items: readonly components["schemas"]["Reminder"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly UrgeBody: {
            readonly suggestionId: string;
            /**
             * @description the most pressing one that runs, unless named
             * @enum {string|null}
             */
            readonly clock?: "assign" | "accept" | "coOpinion" | "reply" | "evaluate" | "promise" | "followUp" | null;
            /** @description what the office says with it */
            readonly note: string;
            /** @description with a written 催办单 (true) */
            readonly letter?: boolean | null;
        };
        readonly ListOfReminder: {
            readonly items: readonly components["schemas"]["Reminder"][];
        };
        readonly Group: {
            /** @description an id, a category code or a month 2026-03; null for none; of two levels both, joined by | */
            readonly key: string | null;
            readonly label: string;
            /** @description of two levels: each key */
            readonly keys?: readonly (string | null)[];
            /** @description of two levels: each label */
            readonly labels?: readonly string[];
            readonly figures: components["schemas"]["Figures"];
            /** @description what stands beside the figures; opens as figure marks.extended.n, … */
            readonly marks: components["schemas"]["Marks"];
        };
        readonly Closure: {
            /** @enum {string} */
            readonly cohort: "assigned" | "received";
            /** Format: date */
            readonly from: string | null;
            /** Format: date */
            readonly to: string | null;
            /** Format: date-time */
            readonly asOf: string;
            /** Format: date-time */
            readonly knownAt: string;
            readonly total: components["schemas"]["Figures"];
            /** @description what stands beside the figures; opens as figure marks.extended.n, … */
            readonly marks: components["schemas"]["Marks"];
            readonly groups: readonly components["schemas"]["Group"][];
        };
        readonly Definition: {
            /** @description a path of Figures, or of what stands beside them: marks.… */
            readonly path: string;
            /** @enum {string} */
            readonly kind: "count" | "rate" | "days";
            /** @description a part of the one before it */
            readonly isPart: boolean;
            readonly name: string;
            /** @description what exactly it counts */
            readonly meaning: string;
        };
        readonly DefinitionGroup: {
            readonly group: string;
            readonly name: string;
            readonly figures: readonly components["schemas"]["Definition"][];
        };
        readonly Definitions: {
            readonly groups: readonly components["schemas"]["DefinitionGroup"][];
        };
        readonly CountingEvent: {
            readonly id: string;
            readonly seq: number;
            /** @enum {string} */
            readonly type: "recorded" | "answeredOnSpot" | "merged" | "split" | "declined" | "withdrawalRequested" | "withdrawalAgreed" | "withdrawn" | "assigned" | "accepted" | "returnRequested" | "returnDecided" | "extensionRequested" | "extensionDecided" | "contributed" | "contactLogged" | "replied" | "replyReturned" | "replyUpdated" | "evaluated" | "reworked" | "resolved" | "concluded" | "followedUp" | "residentInformed" | "supervised" | "supervisionEnded" | "absorbed" | "released" | "answeredThroughPrimary" | "dueDateMoved";
            /** Format: date-time */
            readonly at: string;
        };
        readonly CountedCase: {
            readonly id: string;
            /** @example 漕泾-2026-0012 */
            readonly number: string;
            readonly title: string;
            readonly content: string;
            /** @enum {string} */
            readonly status: "received" | "assigned" | "replied" | "resolved" | "merged" | "declined" | "withdrawn";
            /** @description also the ETag; for If-Match */
            readonly version: number;
            readonly jurisdictionId: string;
            readonly categoryCode: string | null;
            readonly location: string | null;
            readonly deputyId: string | null;
            readonly coDeputyIds: readonly string[];
            readonly stationId: string | null;
            readonly receptionSessionId: string | null;
            readonly leadUnitId: string | null;
            readonly coUnitIds: readonly string[];
            readonly cycle: number;
            readonly onSpot: boolean;
            /** @description the primary */
            readonly mergedInto: string | null;
            readonly mergedCaseIds: readonly string[];
            /** Format: date-time */
            readonly receivedAt: string;
            /**
             * Format: date-time
             * @description of the first assignment ever
             */
            readonly assignedAt: string | null;
            /** Format: date-time */
            readonly acceptedAt: string | null;
            /**
             * Format: date-time
             * @description of the first counted reply
             */
            readonly firstRepliedAt: string | null;
            /** Format: date-time */
            readonly repliedAt: string | null;
            /** Format: date-time */
            readonly resolvedAt: string | null;
            /** Format: date-time */
            readonly concludedAt: string | null;
            /** @description resolved although nobody evaluated, because the window had passed */
            readonly resolvedUnevaluated: boolean;
            readonly supervised: boolean;
            /**
             * Format: date-time
             * @description when the resident was last told
             */
            readonly residentInformedAt: string | null;
            /** @description the resident has been told since the last answer */
            readonly residentKnows: boolean;
            /** @enum {string|null} */
            readonly replyKind: "adopted" | "in_progress" | "planned" | "reference" | "explained" | null;
            /** @description the latest of any cycle */
            readonly evaluation: components["schemas"]["Evaluation"] | null;
            readonly promise: components["schemas"]["Promise"] | null;
            /** @description asked for, not decided */
            readonly openReturn: components["schemas"]["OpenReturn"] | null;
            /** @description asked for, not decided */
            readonly openExtension: components["schemas"]["OpenExtension"] | null;
            /** @description waits for the co-signers */
            readonly openWithdrawal: components["schemas"]["OpenWithdrawal"] | null;
            /** @description masked; null also where the caller may know nothing */
            readonly resident: components["schemas"]["MaskedResident"] | null;
            /** @description what this caller may do now */
            readonly availableCommands: readonly ("answerOnSpot" | "merge" | "split" | "decline" | "withdraw" | "agreeWithdrawal" | "assign" | "accept" | "requestReturn" | "decideReturn" | "requestExtension" | "decideExtension" | "contribute" | "logContact" | "reply" | "returnReply" | "updateReply" | "evaluate" | "rework" | "resolve" | "conclude" | "followUp" | "residentFeedback" | "supervise" | "endSupervision")[];
            readonly clocks: readonly components["schemas"]["Clock"][];
            /** @description the event that made the case count */
            readonly countedBy: components["schemas"]["CountingEvent"] | null;
        };
        readonly PageOfCountedCase: {
            readonly items: readonly components["schemas"]["CountedCase"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly ForWhom: {
            /** @enum {string} */
            readonly kind: "unit" | "deputy";
            readonly id: string;
            readonly name: string;
        };
        readonly Primary: {
            readonly id: string;
            readonly number: string;
        };
        readonly Exclusion: {
            readonly id: string;
            readonly number: string;
            readonly title: string;
            /** @enum {string} */
            readonly why: "merged" | "declined" | "withdrawn" | "onSpot" | "waiting";
            /**
             * Format: date-time
             * @description of the event that put it out
             */
            readonly at: string;
            readonly by: components["schemas"]["Actor"];
            readonly onPaper: boolean;
            /** @description for whom the office entered it from paper */
            readonly onBehalfOf: components["schemas"]["ForWhom"] | null;
            readonly reason: string | null;
            /** @description the primary, of a merged case */
            readonly into: components["schemas"]["Primary"] | null;
        };
        readonly PageOfExclusion: {
            readonly items: readonly components["schemas"]["Exclusion"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly Funnel: {
            readonly received: number;
            readonly assigned: number;
            readonly replied: number;
            readonly resolved: number;
        };
        readonly Age: {
            /** @description working days since the first assignment */
            readonly from: number;
            readonly to: number | null;
            /** @description opens as figure ageing.<from> */
            readonly count: number;
        };
        readonly Week: {
            /**
             * Format: date
             * @description its Monday; its numbers open as figure flow.received.<week>, …
             */
            readonly week: string;
            readonly received: number;
            readonly assigned: number;
            readonly replied: number;
            readonly resolved: number;
            /** @description at its end: received, and neither replied to nor ended otherwise */
            readonly waiting: number;
        };
        readonly SurvivalStep: {
            readonly days: number;
            readonly atRisk: number;
            readonly replied: number;
            /** @description estimated share that waits longer */
            readonly waiting: number;
        };
        readonly TimeToReply: {
            readonly steps: readonly components["schemas"]["SurvivalStep"][];
            readonly median: number | null;
            readonly p90: number | null;
        };
        readonly Comparison: {
            readonly figures: components["schemas"]["Figures"];
            /** @description what stands beside the figures; opens as figure marks.extended.n, … */
            readonly marks: components["schemas"]["Marks"];
            readonly funnel: components["schemas"]["Funnel"];
            readonly load: components["schemas"]["Load"];
            readonly ageing: readonly components["schemas"]["Age"][];
            readonly flow: readonly components["schemas"]["Week"][];
            /** @description Kaplan–Meier: cases that still wait are censored */
            readonly timeToReply: components["schemas"]["TimeToReply"];
        };
        readonly ComparedGroup: {
            /** @description an id, a category code or a month 2026-03; null for none; of two levels both, joined by | */
            readonly key: string | null;
            readonly label: string;
            /** @description of two levels: each key */
            readonly keys?: readonly (string | null)[];
            /** @description of two levels: each label */
            readonly labels?: readonly string[];
            readonly figures: components["schemas"]["Figures"];
            /** @description what stands beside the figures; opens as figure marks.extended.n, … */
            readonly marks: components["schemas"]["Marks"];
            readonly funnel: components["schemas"]["Funnel"];
            readonly load: components["schemas"]["Load"];
            readonly ageing: readonly components["schemas"]["Age"][];
            readonly flow: readonly components["schemas"]["Week"][];
            /** @description Kaplan–Meier: cases that still wait are censored */
            readonly timeToReply: components["schemas"]["TimeToReply"];
        };
        readonly Compare: {
            /** Format: date-time */
            readonly asOf: string;
            /** Format: date-time */
            readonly knownAt: string;
            readonly total: components["schemas"]["Comparison"];
            readonly groups: readonly components["schemas"]["ComparedGroup"][];
        };
        readonly Suspect: {
            readonly id: string;
            readonly number: string;
            readonly title: string;
            readonly unit: string | null;
            /** @description a date, a number of times, of seconds, or who */
            readonly detail: string;
        };
        readonly Finding: {
            /** @enum {string} */
            readonly code: "resolvedOnReplyDay" | "sameReplyAgain" | "promiseMovedTwice" | "replyReturned" | "returnGranted" | "extensionGranted" | "evaluatedOnPaper" | "evaluatedAtOnce" | "resolvedUnevaluated";
            readonly count: number;
            /** @description the first 200; ?finding= pages through all */
            readonly cases: readonly components["schemas"]["Suspect"][];
        };
        readonly UnitReturns: {
            readonly unitId: string;
            readonly unit: string;
            /** @description granted returns 退办 */
            readonly returns: number;
            /** @description whose cases ?finding=returnGranted&unitId= pages through */
            readonly cases: number;
            readonly assignments: number;
        };
        readonly Quality: {
            readonly findings: readonly components["schemas"]["Finding"][];
            /** @description the most first */
            readonly returnsByUnit: readonly components["schemas"]["UnitReturns"][];
        };
        readonly PageOfSuspect: {
            readonly items: readonly components["schemas"]["Suspect"][];
            /** @description the `cursor` of the next page */
            readonly nextCursor: string | null;
            /** @description of all pages; null when counting would be slow */
            readonly total: number | null;
        };
        readonly ReceptionFigures: {
            readonly sessions: number;
            readonly visitors: number;
            /** @description recorded in these sessions */
            readonly suggestions: number;
            /** @description of them, answered on the spot */
            readonly onSpot: number;
        };
        readonly ReceptionGroup: {
            readonly key: string | null;
            readonly label: string;
            readonly figures: components["schemas"]["ReceptionFigures"];
        };
        readonly Receptions: {
            readonly total: components["schemas"]["ReceptionFigures"];
            readonly groups: readonly components["schemas"]["ReceptionGroup"][];
        };
        /** @description RFC 9457 */
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            /** @description in the language of Accept-Language */
            readonly detail: string;
            /**
             * @description stable, dotted
             * @example suggestion.not_assignable
             */
            readonly code: string;
            /** @description the bad fields */
            readonly errors?: readonly {
                readonly path: string;
                readonly message: string;
            }[];
            readonly requestId: string;
        };
    };
    responses: {
        /** @description 400 unreadable · 401 not logged in · 403 not allowed · 404 not there, or nothing to know of · 409 wrong state or lost race · 412 stale If-Match · 413 too large · 415 wrong type · 422 bad or unknown fields, or a guard that refuses · 423 account locked · 429 too many requests · 503 the database is away */
        readonly Problem: {
            headers: {
                /** @description seconds; with 423, 429 and 503 */
                readonly "Retry-After"?: number;
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
        readonly IdempotencyKey: string;
        /** @description of messages and explanations */
        readonly AcceptLanguage: "zh-CN" | "en";
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly Service_live: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Live"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Service_ready: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Live"];
                };
            };
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Away"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Service_prometheus: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/plain": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Auth_logIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LogInBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LoggedIn"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Auth_logOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Auth_me: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Me"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Auth_changePassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PasswordBody"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Auth_tokens: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfToken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Auth_createToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TokenBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NewToken"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Auth_revokeToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Sessions_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListOfSession"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Sessions_end: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Totp_state: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Totp"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Totp_start: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TotpStartBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TotpBegun"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Totp_confirm: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TotpConfirmBody"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Totp_end: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TotpEndBody"];
            };
        };
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Suggestions_list: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
                /** @description one or several of received, assigned, replied, resolved, merged, declined, withdrawn, joined by commas */
                readonly status?: string;
                /** @description words in number, title and content */
                readonly q?: string;
                readonly leadUnitId?: string;
                readonly deputyId?: string;
                /** @description its lead deputy or one of its co-signers */
                readonly withDeputyId?: string;
                readonly stationId?: string;
                readonly receptionSessionId?: string;
                readonly categoryCode?: string;
                readonly jurisdictionId?: string;
                readonly overdue?: "true" | "false";
                readonly dueBefore?: string;
                /** @description the clocks that overdue, dueBefore and dueAt look at (reply): one or several of assign, accept, coOpinion, reply, evaluate, promise, followUp, joined by commas */
                readonly clock?: string;
                readonly receivedFrom?: string;
                readonly receivedTo?: string;
                /** @description a minus in front turns the order round (-receivedAt) */
                readonly sort?: "receivedAt" | "-receivedAt" | "dueAt" | "-dueAt" | "number" | "-number";
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfSuggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Suggestions_record: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecordBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    /** @description where it is found */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Suggestions_similar: {
        readonly parameters: {
            readonly query: {
                /** @description what was said */
                readonly text: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListOfSuggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Suggestions_show: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Suggestions_events: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListOfEvent"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Suggestions_newEvents: {
        readonly parameters: {
            readonly query: {
                /** @description seq of the last event seen: the version of the case */
                readonly after: number;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListOfEvent"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Suggestions_dossier: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Dossier"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Suggestions_reveal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RevealBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Resident"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Suggestions_erase: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RevealBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly answerOnSpot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AnswerOnSpotBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly merge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MergeBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly split: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["Extras"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly decline: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeclineBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly withdraw: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly agreeWithdrawal: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["AgreeWithdrawalBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly assign: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AssignBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly accept: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["AcceptBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly requestReturn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RequestReturnBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly decideReturn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DecisionBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly requestExtension: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RequestExtensionBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly decideExtension: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DecisionBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly contribute: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ContributeBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly logContact: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LogContactBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly reply: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReplyBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly returnReply: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly updateReply: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateReplyBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly evaluate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EvaluateBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly rework: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly resolve: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResolveBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly conclude: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly followUp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FollowUpBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly residentFeedback: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResidentFeedbackBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly supervise: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly endSupervision: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description the version that the caller has seen */
                readonly "If-Match"?: string;
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReasonBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    /** @description the version in quotes, for If-Match */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Receptions_list: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
                readonly from?: string;
                /** @description inclusive */
                readonly to?: string;
                readonly stationId?: string;
                /** @description one of those on duty */
                readonly deputyId?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfReception"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Receptions_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewReception"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    /** @description where it is found */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Reception"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Receptions_show: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Reception"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Receptions_change: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReceptionChange"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Reception"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Attachments_upload: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    /** Format: binary */
                    readonly file: string;
                };
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    /** @description where it is found */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Attachment"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Attachments_download: {
        readonly parameters: {
            readonly query?: {
                /** @description pictures are shown instead of saved */
                readonly view?: "true" | "false";
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "*/*": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Workflow_workflow: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Workflow"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Calendar_dueDate: {
        readonly parameters: {
            readonly query: {
                readonly start: string;
                readonly amount: number;
                readonly unit: "working_days" | "months" | "days";
                /** @description whether a clock of months or days shifts off a day off (true) */
                readonly shift?: "true" | "false";
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DueDate"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Calendar_workingDays: {
        readonly parameters: {
            readonly query: {
                readonly from: string;
                readonly to: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkingDays"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Calendar_days: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
                /** @description words in the name or in the date: 国庆 2026, 2026-10-01, 10月1日 */
                readonly q?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfDay"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Calendar_years: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Years"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Calendar_year: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly year: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Year"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Calendar_setYear: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly year: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CalendarYearBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Year"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Calendar_import: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    /** Format: binary */
                    readonly file: string;
                    /** @enum {string} */
                    readonly dryRun?: "true" | "false";
                };
            };
        };
        readonly responses: {
            /** @description a dry run: what would move */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CalendarImport"];
                };
            };
            /** @description applied */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CalendarImport"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Policy_policy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Policy"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Policy_setPolicy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PolicyBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Policy"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Policy_versions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PolicyVersions"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Policy_inherit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Policy"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Policy_preview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PolicyBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PolicyPreview"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Policy_recompute: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RecomputeBody"];
            };
        };
        readonly responses: {
            readonly 202: {
                headers: {
                    /** @description where it is found */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Started"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Policy_whatIf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WhatIfBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WhatIf"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Recomputations_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListOfRecomputation"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Recomputations_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecomputationDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Audit_list: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
                readonly suggestionId?: string;
                readonly actorId?: string;
                /** @description words of the person's name */
                readonly who?: string;
                /** @description part of the case's number */
                readonly number?: string;
                /** @description an instant or a date */
                readonly from?: string;
                /** @description an instant, or a date (inclusive) */
                readonly to?: string;
                /** @description one or several, joined by commas */
                readonly action?: string;
                /** @description only views of residents' personal data */
                readonly personalData?: "true";
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfAuditEntry"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Audit_events: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
                readonly suggestionId?: string;
                readonly actorId?: string;
                /** @description words of the person's name */
                readonly who?: string;
                /** @description part of the case's number */
                readonly number?: string;
                /** @description an instant or a date */
                readonly from?: string;
                /** @description an instant, or a date (inclusive) */
                readonly to?: string;
                /** @description one or several types of event, joined by commas */
                readonly type?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfTrailEvent"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Checks_list: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfCheck"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Checks_ask: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 202: {
                headers: {
                    /** @description where it is found */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Started"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Checks_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CheckResult"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Inbox_list: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Inbox"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Inbox_readAll: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReadBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Unread"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Inbox_read: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DigestMessage"] | components["schemas"]["NewsMessage"] | components["schemas"]["WarningMessage"] | components["schemas"]["ReportMessage"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly InboxStream_stream: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": components["schemas"]["InboxState"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Channels_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListOfChannel"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Channels_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChannelBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Channel"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Channels_change: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChannelChange"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Channel"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Channels_history: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfHistoryEntry"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Channels_test: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChannelTestBody"];
            };
        };
        readonly responses: {
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TestStarted"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Deliveries_list: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
                readonly state?: "waiting" | "sent" | "dead" | "cancelled";
                readonly channelId?: string;
                readonly recipientId?: string;
                /** @description left at or after this date or instant */
                readonly from?: string;
                /** @description left on this date or before, or at this instant or before */
                readonly to?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfDelivery"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Deliveries_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeliveryDetail"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Deliveries_retry: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Delivery"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly NotificationSettings_own: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly NotificationSettings_set: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NotificationSettingsBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly NotificationSettings_muted: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListOfMuted"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Supervision_list: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
                /** @description ended also when the case was solved, concluded or withdrawn */
                readonly state?: "open" | "ended";
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfSupervision"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Reports_make: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReportBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    /** @description where it is found */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Report"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Reports_list: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfReport"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Reports_verify: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ReportVerdict"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Reports_one: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                /** @description with .json, .xlsx or .docx behind it: a file */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SealedReport"];
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Ledger_start: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    /** Format: binary */
                    readonly file: string;
                    /** @enum {string} */
                    readonly dryRun?: "true" | "false";
                    /** @description JSON: header in the file → column, or an empty text to leave it out */
                    readonly mapping?: string;
                    /** @description JSON: column → value where the file has none */
                    readonly defaults?: string;
                };
            };
        };
        readonly responses: {
            readonly 202: {
                headers: {
                    /** @description where it is found */
                    readonly Location?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Started"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Ledger_preview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": {
                    /** Format: binary */
                    readonly file: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["LedgerPreview"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Ledger_list: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfImport"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Ledger_show: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ImportResult"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Export_ledger: {
        readonly parameters: {
            readonly query?: {
                /** @description one or several of received, assigned, replied, resolved, merged, declined, withdrawn, joined by commas */
                readonly status?: string;
                /** @description words in number, title and content */
                readonly q?: string;
                readonly leadUnitId?: string;
                readonly deputyId?: string;
                /** @description its lead deputy or one of its co-signers */
                readonly withDeputyId?: string;
                readonly stationId?: string;
                readonly receptionSessionId?: string;
                readonly categoryCode?: string;
                readonly jurisdictionId?: string;
                readonly overdue?: "true" | "false";
                readonly dueBefore?: string;
                /** @description the clocks that overdue, dueBefore and dueAt look at (reply): one or several of assign, accept, coOpinion, reply, evaluate, promise, followUp, joined by commas */
                readonly clock?: string;
                readonly receivedFrom?: string;
                readonly receivedTo?: string;
                /** @description a minus in front turns the order round (-receivedAt) */
                readonly sort?: "receivedAt" | "-receivedAt" | "dueAt" | "-dueAt" | "number" | "-number";
                /** @description full: the office only, with a reason, audited */
                readonly residents?: "masked" | "full";
                readonly reason?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Accounts_resetPassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OneTimePassword"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Accounts_unlock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Accounts_endTotp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Board_show: {
        readonly parameters: {
            readonly query?: {
                /** @description cards per column at most (30) */
                readonly limit?: number;
                /** @description only what this unit leads */
                readonly leadUnitId?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Board"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Board_todo: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListOfTask"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Board_proposals: {
        readonly parameters: {
            readonly query: {
                /** @description the case to find a unit for */
                readonly suggestionId: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListOfProposal"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Drafts_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListOfDraft"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Drafts_show: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly suggestionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DraftOfCase"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Drafts_write: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly suggestionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DraftBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Draft"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Drafts_submit: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly suggestionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SeenBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Draft"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Drafts_giveBack: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly suggestionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GiveBackBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Draft"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Drafts_sign: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly suggestionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SeenBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Suggestion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Drafts_preview: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly suggestionId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Drafts_letter: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Templates_list: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListOfTemplate"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Templates_create: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TemplateBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Template"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Templates_change: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TemplateBody"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Template"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Templates_remove: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Search_search: {
        readonly parameters: {
            readonly query: {
                /** @description part of a number, title or text, down to one character; or the initials of a title’s pinyin */
                readonly q: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Search"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly list_units: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
                /** @description words in the name (of a user: or in the user name) */
                readonly q?: string;
                /** @description by name instead of by id */
                readonly sort?: "name";
                readonly active?: "true" | "false";
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfUnit"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly create_units: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewUnit"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Unit"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly get_units: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Unit"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly change_units: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["UnitChange"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Unit"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly history_of_units: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfHistoryEntry"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly list_stations: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
                /** @description words in the name (of a user: or in the user name) */
                readonly q?: string;
                /** @description by name instead of by id */
                readonly sort?: "name";
                readonly active?: "true" | "false";
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfStation"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly create_stations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewStation"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Station"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly get_stations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Station"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly change_stations: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["StationChange"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Station"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly history_of_stations: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfHistoryEntry"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly list_deputies: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
                /** @description words in the name (of a user: or in the user name) */
                readonly q?: string;
                /** @description by name instead of by id */
                readonly sort?: "name";
                readonly active?: "true" | "false";
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfDeputy"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly create_deputies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewDeputy"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Deputy"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly get_deputies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Deputy"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly change_deputies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["DeputyChange"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Deputy"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly history_of_deputies: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfHistoryEntry"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly list_categories: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
                /** @description words in the name (of a user: or in the user name) */
                readonly q?: string;
                /** @description by name instead of by id */
                readonly sort?: "name";
                readonly active?: "true" | "false";
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfCategory"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly create_categories: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewCategory"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Category"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly get_categories: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Category"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly change_categories: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["CategoryChange"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Category"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly history_of_categories: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfHistoryEntry"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly "list_station-kinds": {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
                /** @description words in the name (of a user: or in the user name) */
                readonly q?: string;
                /** @description by name instead of by id */
                readonly sort?: "name";
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfStationKind"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly "create_station-kinds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewStationKind"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StationKind"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly "get_station-kinds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StationKind"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly "change_station-kinds": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["StationKindChange"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StationKind"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly "history_of_station-kinds": {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfHistoryEntry"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly list_jurisdictions: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
                /** @description words in the name (of a user: or in the user name) */
                readonly q?: string;
                /** @description by name instead of by id */
                readonly sort?: "name";
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfJurisdiction"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly create_jurisdictions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewJurisdiction"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Jurisdiction"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly get_jurisdictions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Jurisdiction"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly change_jurisdictions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["JurisdictionChange"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Jurisdiction"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly history_of_jurisdictions: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfHistoryEntry"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly list_users: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
                /** @description words in the name (of a user: or in the user name) */
                readonly q?: string;
                /** @description by name instead of by id */
                readonly sort?: "name";
                readonly active?: "true" | "false";
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfUser"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly create_users: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewUser"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreatedUser"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly get_users: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly change_users: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["UserChange"];
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["User"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly history_of_users: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfHistoryEntry"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Reminders_list: {
        readonly parameters: {
            readonly query?: {
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
                readonly suggestionId?: string;
                readonly recipientId?: string;
                /** @description planned at or after this date or instant */
                readonly from?: string;
                /** @description planned on this date or before, or at this instant or before */
                readonly to?: string;
                /** @description one or several of planned, sent, superseded, cancelled, failed, joined by commas */
                readonly state?: string;
                /** @description part of the case's number or title, or of the recipient's name */
                readonly q?: string;
                /** @description a minus in front: the latest first (plannedAt) */
                readonly sort?: "plannedAt" | "-plannedAt";
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfReminder"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Reminders_urge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UrgeBody"];
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ListOfReminder"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Reminders_letter: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Reminders_acknowledge: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description the same key and body, sent again within 24 hours, answer the same and do nothing */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Reminder"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Statistics_closure: {
        readonly parameters: {
            readonly query?: {
                /** @description inclusive */
                readonly from?: string;
                /** @description exclusive */
                readonly to?: string;
                /** @description the date that places a case: its first assign date (default) or its receive date */
                readonly cohort?: "assigned" | "received";
                /** @description what had happened by then (now) */
                readonly asOf?: string;
                /** @description what had been recorded by then (now) */
                readonly knownAt?: string;
                /** @description one of jurisdiction, unit, deputy, station, category, month, or two of them joined by a comma */
                readonly groupBy?: string;
                /** @description the caller's own or one below it */
                readonly jurisdictionId?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Closure"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Statistics_definitions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Definitions"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Statistics_cases: {
        readonly parameters: {
            readonly query: {
                /** @description inclusive */
                readonly from?: string;
                /** @description exclusive */
                readonly to?: string;
                /** @description the date that places a case: its first assign date (default) or its receive date */
                readonly cohort?: "assigned" | "received";
                /** @description what had happened by then (now) */
                readonly asOf?: string;
                /** @description what had been recorded by then (now) */
                readonly knownAt?: string;
                /** @description one of jurisdiction, unit, deputy, station, category, month, or two of them joined by a comma */
                readonly groupBy?: string;
                /** @description the caller's own or one below it */
                readonly jurisdictionId?: string;
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
                /** @description a path of Figures: base, replied.n, attitude.satisfied.of, replyKinds.adopted, workingDaysToReply, …; of what stands beside them marks.extended.n, load.late, …; or of a comparison ageing.0, ageing.6, ageing.21, ageing.61, flow.replied.2026-03-02 (a Monday) */
                readonly figure: string;
                /** @description one group's key; empty for the group without one, `a|b` for a group of two levels */
                readonly groupKey?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfCountedCase"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Statistics_exclusions: {
        readonly parameters: {
            readonly query?: {
                /** @description inclusive */
                readonly from?: string;
                /** @description exclusive */
                readonly to?: string;
                /** @description the date that places a case: its first assign date (default) or its receive date */
                readonly cohort?: "assigned" | "received";
                /** @description what had happened by then (now) */
                readonly asOf?: string;
                /** @description what had been recorded by then (now) */
                readonly knownAt?: string;
                /** @description one of jurisdiction, unit, deputy, station, category, month, or two of them joined by a comma */
                readonly groupBy?: string;
                /** @description the caller's own or one below it */
                readonly jurisdictionId?: string;
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PageOfExclusion"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Statistics_compare: {
        readonly parameters: {
            readonly query?: {
                /** @description inclusive */
                readonly from?: string;
                /** @description exclusive */
                readonly to?: string;
                /** @description the date that places a case: its first assign date (default) or its receive date */
                readonly cohort?: "assigned" | "received";
                /** @description what had happened by then (now) */
                readonly asOf?: string;
                /** @description what had been recorded by then (now) */
                readonly knownAt?: string;
                /** @description one of jurisdiction, unit, deputy, station, category, month, or two of them joined by a comma */
                readonly groupBy?: string;
                /** @description the caller's own or one below it */
                readonly jurisdictionId?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Compare"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Statistics_quality: {
        readonly parameters: {
            readonly query?: {
                /** @description inclusive */
                readonly from?: string;
                /** @description exclusive */
                readonly to?: string;
                /** @description how many at most (50) */
                readonly limit?: number;
                /** @description `nextCursor` of the page before */
                readonly cursor?: string;
                /** @description the date that places a case: its first assign date (default) or its receive date */
                readonly cohort?: "assigned" | "received";
                /** @description only this finding, with all its cases by pages */
                readonly finding?: "resolvedOnReplyDay" | "sameReplyAgain" | "promiseMovedTwice" | "replyReturned" | "returnGranted" | "extensionGranted" | "evaluatedOnPaper" | "evaluatedAtOnce" | "resolvedUnevaluated";
                /** @description with finding=returnGranted: only what this unit handed back */
                readonly unitId?: string;
                /** @description what had happened by then (now) */
                readonly asOf?: string;
                /** @description what had been recorded by then (now) */
                readonly knownAt?: string;
                /** @description the caller's own or one below it */
                readonly jurisdictionId?: string;
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description all findings; with `finding` a page of its cases */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Quality"] | components["schemas"]["PageOfSuspect"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly Statistics_receptions: {
        readonly parameters: {
            readonly query?: {
                /** @description inclusive */
                readonly from?: string;
                /** @description exclusive */
                readonly to?: string;
                readonly groupBy?: "jurisdiction" | "station" | "deputy" | "month";
            };
            readonly header?: {
                /** @description of messages and explanations */
                readonly "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Receptions"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
}
