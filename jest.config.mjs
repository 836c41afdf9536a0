/** Tests are compiled by `tsc -b` like everything else; jest runs the compiled modules, untransformed. */
export default {
  testMatch: ['<rootDir>/test/dist/**/*.test.js'],
  testEnvironment: 'node',
  transform: {},
  testTimeout: 60_000,
  modulePathIgnorePatterns: ['<rootDir>/.data', '<rootDir>/.build'],
};
