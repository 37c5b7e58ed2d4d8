import type { Plugin } from 'vite';

export function smallReact(): Plugin;
