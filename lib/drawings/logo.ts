/** SVG path data of the logo, a greenhouse gable with three panes and a leaf, in a box of 32 × 32. */
export const logo = {
  gable: 'M4 28V13L16 3l12 10v15z',
  panes: 'M4 13h24M16 3v10',
  stem: 'M16 28V19',
  leaves: 'M16 22c0-4 3-6 7-6 0 4-3 6-7 6zM16 25c0-3-2.400-4.600-6-4.600 0 3 2.400 4.600 6 4.600z',
};
