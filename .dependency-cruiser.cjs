/** Who may know whom (ARCHITECTURE.md, "Dependency rule"). */
module.exports = {
  forbidden: [
    {
      name: 'domain-imports-nothing',
      comment: 'The domain is pure: no package, no Node, no other part of this project; time is an argument.',
      severity: 'error',
      from: { path: '^libs/domain/src' },
      to: { pathNot: '^libs/domain/src' },
    },
    {
      name: 'migrations-know-typeorm-only',
      comment: 'A migration must mean the same for ever, so it must not use code that changes.',
      severity: 'error',
      from: { path: '^migrations/src' },
      to: { pathNot: '^(migrations/src|node_modules/typeorm)' },
    },
    {
      name: 'record-knows-no-app',
      comment: 'The record serves API and worker alike.',
      severity: 'error',
      from: { path: '^libs/record/src' },
      to: { path: '^apps/' },
    },
    {
      name: 'api-and-worker-apart',
      comment: 'They run on different machines and meet in the database only.',
      severity: 'error',
      from: { path: '^apps/(api|worker)/src' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'pages-know-the-api-only-by-http',
      comment: 'The pages run in a browser, possibly of another version: nothing of the server may be imported.',
      severity: 'error',
      from: { path: '^apps/web/src' },
      to: { path: '^(apps/(?!web/)|libs|migrations|test)' },
    },
    {
      name: 'tests-are-not-imported',
      comment: 'Nothing that runs depends on a test.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'naive-count-shares-nothing',
      comment: 'A second count proves the first only as long as it shares nothing with it but types.',
      severity: 'error',
      from: { path: '^test/support/naive-figures' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unknown-module',
      comment: 'What is imported must be a declared dependency.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    // `source`: what a part of this project gives to others is seen as its sources, or no rule would see the step between two parts
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'types', 'import', 'node', 'default'] },
  },
};
