/** Injection tokens of what is not a class. */
export const PRODUCT_CLOCK = Symbol('product clock');
export const RATE_LIMIT = Symbol('requests per account and minute');
