export * from './compose-reply.js';
