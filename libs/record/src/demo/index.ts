export { loadDemo, demoUsers } from './load-demo.js';
