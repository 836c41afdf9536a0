export { createApp, type AppOptions } from './create-app.js';
export { apiDocument } from './document/api-document.js';
