import { Input } from 'antd';

/** Finds in a list: by Enter or the glass; the cross shows all again. */
export function FindBox({
  label,
  value = '',
  onFind,
}: {
  readonly label: string;
  /** what stands in it at first */
  readonly value?: string;
  readonly onFind: (words: string) => void;
}) {
  return (
    <Input.Search
      allowClear
      aria-label={label}
      placeholder={label}
      defaultValue={value}
      style={{ flex: '1 1 240px', maxWidth: 420 }}
      onSearch={(words) => onFind(words.trim())}
    />
  );
}
