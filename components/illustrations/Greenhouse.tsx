import { greenhouse } from '#lib/drawings/greenhouse.ts';

/** Illustration of a greenhouse with plants and beams of light. Decorative. */
export function Greenhouse({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 680 440"
      width="680"
      height="440"
      className={className}
      aria-hidden="true"
      focusable="false"
      fill="none"
    >
      <path d={greenhouse.roof} className="fill-pane-deep" opacity=".7" />
      <path d={greenhouse.wall} className="fill-pane" />
      <path d={greenhouse.gable} className="fill-pane" />
      <path d={greenhouse.beams} className="fill-paper" opacity=".75" />
      <g className="stroke-leaf" strokeWidth="1.2" strokeLinejoin="round">
        <path d={greenhouse.stems} />
        <path d={greenhouse.leaves} className="fill-leaf" fillOpacity=".28" />
      </g>
      <path d={greenhouse.glazing} className="stroke-forest" strokeWidth=".9" opacity=".62" />
      <path d={greenhouse.frame} className="stroke-forest" strokeWidth="1.8" strokeLinejoin="round" />
      <path d={greenhouse.ground} className="stroke-forest" strokeWidth="1.2" opacity=".55" />
    </svg>
  );
}
