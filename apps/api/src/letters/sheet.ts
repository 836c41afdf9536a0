/** What every letter on paper has in common: A4 with the margins and type of an official document (公文), and nothing executable. */
export const SHEET_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'";

const STYLE = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm }
body { font: 16pt/28pt 仿宋_GB2312, 仿宋, FangSong, "Noto Serif CJK SC", serif; max-width: 160mm; margin: 12mm auto; padding: 0 5mm; color: #000; background: #fff; overflow-wrap: anywhere }
h1 { font: 22pt/34pt 方正小标宋简体, "Noto Serif CJK SC", SimSun, serif; text-align: center; margin: 0 0 4mm }
h1.wide { letter-spacing: .3em }
h2 { font: 16pt/28pt 黑体, SimHei, "Noto Sans CJK SC", sans-serif; margin: 0; text-indent: 2em }
p { margin: 0; text-indent: 2em }
.to, .number { text-indent: 0 }
.number { text-align: center; margin-bottom: 8mm }
.sign { text-align: right; text-indent: 0; margin-top: 12mm; padding-right: 2em; break-inside: avoid }
.mark { text-indent: 0; text-align: center; font-size: 12pt; border: 1px solid #000; padding: 0 4mm; margin-bottom: 6mm }
table { width: 100%; border-collapse: collapse; margin: 4mm 0; break-inside: avoid }
th, td { border: 1px solid #000; padding: 1mm 2mm; text-align: left; vertical-align: top; font-weight: normal }
th { width: 6em; white-space: nowrap }
@media (max-width: 500px) { body { font-size: 13pt; line-height: 22pt } }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 16pt; line-height: 28pt } }`;

/** A page to print; `body` is markup whose texts were escaped. */
export function sheet(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}
</style></head><body>
${body}
</body></html>`;
}

export function escaped(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
/** 2026年2月10日 */
export function dayInWords(date: string): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${year}年${month}月${dayOfMonth}日`;
}
