import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a program to its end, without blocking: a signal to the launcher must be heard meanwhile.
 * @param {string} command @param {string[]} args @param {import('node:child_process').SpawnOptions} options
 * @param {(child: import('node:child_process').ChildProcess) => void} [attend] to read what it prints
 * @returns {Promise<number>} its exit code; 1 when a signal ended it or it could not be started
 */
export function runToEnd(command, args, options, attend) {
  const child = spawn(command, args, options);
  running.add(child);
  attend?.(child);
  return new Promise((done) => {
    // 'close' comes after the last line of its output, 'exit' may come before
    child.once('close', (code) => {
      running.delete(child);
      done(code ?? 1);
    });
    child.once('error', (error) => {
      running.delete(child);
      console.error(error.message);
      done(1);
    });
  });
}

/** Ends what `runToEnd` has under way. */
export async function endRunning() {
  await Promise.all(
    [...running].map((child) => {
      const closed = new Promise((done) => child.once('close', done));
      child.kill('SIGTERM');
      return closed;
    }),
  );
}
