import { Logger } from '@nestjs/common';

/** Says once that something fails and once that it works again, however often it is tried in between. */
export class FaultLog {
  private readonly faults = new Map<string, string>();
  private readonly logger = new Logger('worker');

  failed(what: string, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    if (this.faults.get(what) === reason) return;
    this.faults.set(what, reason);
    this.logger.error(`${what}: ${reason || 'failed without a reason'}`);
  }

  works(what: string): void {
    if (this.faults.delete(what)) this.logger.log(`${what}: works again`);
  }
}
