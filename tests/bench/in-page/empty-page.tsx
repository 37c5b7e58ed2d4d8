/** Page of the bench's own extension for P10: the least a React page can be, packed as the panel is. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <nav>
        <button type="button">bench</button>
      </nav>
    </StrictMode>,
  );
}
