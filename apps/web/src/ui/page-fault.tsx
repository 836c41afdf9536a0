import { Component, type ReactNode } from 'react';
import { useLooks } from '../looks';
import { Notice, PlainButton } from './plain';

/** A fault in a page is said in its place, with the way on; the frame around it stays. Another address begins anew. */
export class PageFault extends Component<{ readonly children: ReactNode; readonly at: string }, { readonly isFaulty: boolean }> {
  override state = { isFaulty: false };

  static getDerivedStateFromError(): { isFaulty: boolean } {
    return { isFaulty: true };
  }
  override componentDidUpdate(before: { readonly at: string }): void {
    if (before.at !== this.props.at && this.state.isFaulty) this.setState({ isFaulty: false });
  }
  override render(): ReactNode {
    return this.state.isFaulty ? <Fault /> : this.props.children;
  }
}
function Fault() {
  const { t } = useLooks();
  return (
    <main className="page" id="page" tabIndex={-1}>
      <h1>{t('fault.title')}</h1>
      <Notice kind="error" action={<PlainButton onClick={() => location.reload()}>{t('fault.again')}</PlainButton>}>
        {t('fault.lead')}
      </Notice>
    </main>
  );
}
