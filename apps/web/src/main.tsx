import { createRoot } from 'react-dom/client';
import { App } from './app';
import './style.css';
import './frame.css';
import './forms.css';
import './help.css';
import './large.css';
import './pages.css';
import './board.css';
import './case.css';
import './wall.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);

// so that 记一条 opens without a line; a browser that has none works as before
if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/service-worker.js');
