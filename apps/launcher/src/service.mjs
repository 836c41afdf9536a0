import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { pause } from './say.mjs';

const STOP_WITHIN_MS = 6_000;

/** A process of ours that is to run as long as the launcher does: started again when it ends, told to end when we do. */
export class Service {
  /** @param {string} name @param {string} script @param {NodeJS.ProcessEnv} env */
  constructor(name, script, env) {
    this.name = name;
    this.script = script;
    this.env = env;
    this.stopping = false;
    this.failures = 0;
    /** @type {import('node:child_process').ChildProcess | null} */
    this.child = null;
  }

  start() {
    const startedAt = Date.now();
    // own session: Ctrl-C reaches the launcher only; the channel tells the process when the launcher is gone
    const child = spawn(process.execPath, [join(ROOT, this.script)], {
      cwd: ROOT,
      env: this.env,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.child = child;
    child.once('exit', (code, signal) => {
      if (this.stopping) return;
      this.failures = Date.now() - startedAt > 30_000 ? 0 : this.failures + 1;
      const wait = Math.min(10_000, 200 * 2 ** this.failures);
      console.error(`${this.name} 已退出 ended (${signal ?? code})，${wait / 1000} 秒后重启 restarting in ${wait / 1000} s`);
      setTimeout(() => {
        if (!this.stopping) this.start();
      }, wait);
    });
    child.on('error', (error) => console.error(`${this.name}: ${error.message}`));
  }

  async stop() {
    this.stopping = true;
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    const timely = await Promise.race([ended.then(() => true), pause(STOP_WITHIN_MS).then(() => false)]);
    if (!timely) {
      child.kill('SIGKILL');
      await ended;
    }
  }
}
