/** Puts a text where it can be pasted; answers whether it could. A page that came without encryption has no clipboard of its own. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    // the only way that is left there
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}
