export * from './propose-units.js';
