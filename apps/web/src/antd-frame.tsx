import { App as AntdApp, ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { ACCENT, useLooks } from './looks';

/** What pages made with antd stand in; loaded with the first of them. */
export default function AntdFrame({ children }: { readonly children: ReactNode }) {
  const { language, dark, large } = useLooks();
  const accent = dark ? ACCENT.dark : ACCENT.light;
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: {
          colorPrimary: accent,
          colorLink: accent,
          colorTextPlaceholder: dark ? '#a5adb5' : '#5d6670',
          colorTextDescription: dark ? '#a5adb5' : '#5d6670',
          colorTextTertiary: dark ? '#a5adb5' : '#5d6670',
          borderRadius: 8,
          fontSize: large ? 20 : 15,
          controlHeight: large ? 60 : 40,
          ...(large ? { controlHeightSM: 60, controlHeightXS: 60, fontSizeSM: 18 } : {}),
          fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
          motion: false,
        },
        components: {
          ...(dark ? { Button: { primaryColor: '#0b1a26' } } : {}),
          ...(large ? { Switch: { trackHeight: 60, handleSize: 52, trackPadding: 4, trackMinWidth: 112 } } : {}),
        },
      }}
    >
      <AntdApp style={{ minHeight: '100%', display: 'flow-root' }}>{children}</AntdApp>
    </ConfigProvider>
  );
}
