import { placeNodes } from './place-nodes.ts';
import type { ToPlace } from './place-nodes.ts';

// A thousand scenes take about a second, in which the page must not stand still.
self.onmessage = ({ data }: MessageEvent<string>) => self.postMessage(placeNodes(JSON.parse(data) as ToPlace));
