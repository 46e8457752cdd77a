/** What a node of the map takes up, and the space between nodes, in pixels at the usual size of text. */
export const NODE = { width: 240, height: 124 };
export const GAP = { across: 96, down: 32, group: 56 };
