export * from './by-hand.js';
export * from './channels.js';
export * from './deliver.js';
export * from './news-texts.js';
export * from './post.js';
export * from './prepare-delivery.js';
export * from './render.js';
