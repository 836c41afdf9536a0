/**
 * Requests that ask the same at the same time share one look at the database. None gets an answer from before it asked: a look that
 * had already begun may have missed what its sender has just done, so it waits for the next one.
 */
export class SharedLooks<T> {
  private readonly running = new Map<string, Promise<T>>();

  async of(name: string, look: () => Promise<T>): Promise<T> {
    const running = this.running.get(name);
    if (running) await running.catch(() => undefined);
    const begun = this.running.get(name);
    if (begun && begun !== running) return begun;
    const own = look().finally(() => {
      if (this.running.get(name) === own) this.running.delete(name);
    });
    this.running.set(name, own);
    return own;
  }
}
