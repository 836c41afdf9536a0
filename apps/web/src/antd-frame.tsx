import { App as AntdApp, ConfigProvider, theme, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { ACCENT, useLooks } from './looks';

/** antd dims its colours in the dark; what is made without antd does not, and there is one blue and one red. */
const lit: Extract<ThemeConfig['algorithm'], (...given: never) => unknown> = (seed, map = theme.darkAlgorithm(seed)) => ({
  ...map,
  colorPrimary: ACCENT.dark,
  colorPrimaryHover: '#a3cff2',
  colorPrimaryActive: ACCENT.dark,
  colorError: '#ff9e94',
  colorErrorHover: '#ffb8b0',
  colorErrorActive: '#ff9e94',
  colorLink: ACCENT.dark,
  colorLinkHover: '#a3cff2',
  colorLinkActive: ACCENT.dark,
});
/** ticks and dots upon the accent */
const ON_ACCENT_IN_DARK = '#0b1a26';

/** What pages made with antd stand in; loaded with the first of them. */
export default function AntdFrame({ children }: { readonly children: ReactNode }) {
  const { language, dark, large } = useLooks();
  const accent = dark ? ACCENT.dark : ACCENT.light;
  const quiet = dark ? '#a5adb5' : '#5d6670';
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: dark ? [theme.darkAlgorithm, lit] : theme.defaultAlgorithm,
        token: {
          colorPrimary: accent,
          colorLink: accent,
          // what the pointer is on is darker, not paler: a paler blue cannot be read
          ...(dark ? {} : { colorError: '#b3261e', colorLinkHover: '#103e63' }),
          colorBorder: dark ? '#7c858e' : '#8a929a',
          colorTextPlaceholder: quiet,
          colorTextDescription: quiet,
          colorTextTertiary: quiet,
          borderRadius: 8,
          fontSize: large ? 20 : 15,
          controlHeight: large ? 60 : 40,
          ...(large ? { controlHeightSM: 60, controlHeightXS: 60, fontSizeSM: 18 } : {}),
          fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
          motion: false,
        },
        components: {
          // arrows and crosses; for everything, it would also be the colour of what is switched off
          Select: { colorTextQuaternary: quiet },
          Input: { colorTextQuaternary: quiet },
          ...(dark
            ? {
                Button: { primaryColor: ON_ACCENT_IN_DARK, dangerColor: ON_ACCENT_IN_DARK },
                Checkbox: { colorWhite: ON_ACCENT_IN_DARK },
                Radio: { colorWhite: ON_ACCENT_IN_DARK },
                Segmented: { trackBg: '#26292d', itemSelectedBg: ACCENT.dark, itemSelectedColor: ON_ACCENT_IN_DARK },
              }
            : {}),
          ...(large ? { Switch: { trackHeight: 60, handleSize: 52, trackPadding: 4, trackMinWidth: 112 } } : {}),
        },
      }}
    >
      <AntdApp style={{ minHeight: '100%', display: 'flow-root' }}>{children}</AntdApp>
    </ConfigProvider>
  );
}
