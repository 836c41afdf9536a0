import { Button, Dropdown, type MenuProps } from 'antd';
import { useRef, type ReactNode } from 'react';

type Items = NonNullable<MenuProps['items']>;

/** A button with a menu: opened, the focus is in it; what is chosen opens with the focus on the button, where it comes back to. */
export function MoreMenu({
  items,
  onChoose,
  label,
  children,
}: {
  readonly items: Items;
  readonly onChoose: (key: string) => void;
  /** where the words on the button do not say of what */
  readonly label?: string;
  readonly children: ReactNode;
}) {
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      onOpenChange={(isOpen) => {
        // closed by Escape; a click elsewhere takes the focus there by itself
        if (!isOpen && document.activeElement?.closest('[role=menu]')) button.current?.focus();
      }}
      menu={{
        items,
        onClick: ({ key, domEvent }) => {
          // the key that chooses must not press a button of the dialog that it opens
          domEvent.preventDefault();
          button.current?.focus();
          onChoose(key);
        },
      }}
    >
      <Button ref={button} aria-haspopup="menu" {...(label ? { 'aria-label': label } : {})}>
        {children}
      </Button>
    </Dropdown>
  );
}
