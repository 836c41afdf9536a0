import { lazy, Suspense } from 'react';
import { useHeldSteps } from './held-steps';

const AntdFrame = lazy(() => import('../antd-frame'));
const HeldBar = lazy(() => import('./held-bar'));

/** Where a page shows what is held and what came of it; loaded with the first step that is held. */
export function HeldPlace() {
  const { wasUsed } = useHeldSteps();
  return (
    wasUsed && (
      <Suspense fallback={null}>
        <AntdFrame>
          <HeldBar />
        </AntdFrame>
      </Suspense>
    )
  );
}
