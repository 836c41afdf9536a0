/** Tests are compiled by `tsc -b` like everything else; jest runs the compiled modules, untransformed. */
export default {
  testMatch: ['<rootDir>/test/dist/**/*.test.js'],
  testEnvironment: 'node',
  transform: {},
  testTimeout: 60_000,
  // what a suite loaded is never given back (modules in a vm); a fresh process is cheaper than tidying it up again and again
  workerIdleMemoryLimit: '700MB',
  modulePathIgnorePatterns: ['<rootDir>/.data', '<rootDir>/.build'],
};
