const started = Date.now();

/** One line of progress with the seconds since the start. @param {string} text */
export function step(text) {
  console.log(`[${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s] ${text}`);
}

/** A failure that the person at the keyboard can mend: said without a stack trace. */
export class Unready extends Error {}

/** Ends with a clear message. @param {unknown} error @returns {never} */
export function giveUp(error) {
  if (error instanceof Unready) console.error(`\n${error.message}`);
  else console.error(error);
  process.exit(1);
}

/** @param {number} ms @returns {Promise<void>} */
export function pause(ms) {
  return new Promise((done) => setTimeout(done, ms));
}
