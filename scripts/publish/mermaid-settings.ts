import type { MermaidConfig } from 'mermaid';
import { LONGEST_DIAGRAM, MOST_ARROWS } from '../domain/diagram.ts';
import { PALETTE } from './drawing-palette.ts';

const { ink, quiet, faint, tint, paper, accent } = PALETTE;

/** Wide faces first: what fits in them fits in a reader's own. */
const MEASURED_IN = '"DejaVu Sans", Verdana, "Segoe UI", "Noto Sans", sans-serif';

/**
 * Every setting that shapes a drawing. Raise `DRAWING_VERSION` with it, or committed drawings keep the old look.
 *
 * @param labels Width at which labels of nodes wrap, in px.
 */
export function mermaidSettings(labels: number): MermaidConfig {
  return { ...SETTINGS, flowchart: { ...SETTINGS.flowchart, wrappingWidth: labels } };
}

const SETTINGS: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  maxEdges: MOST_ARROWS,
  maxTextSize: LONGEST_DIAGRAM + 1_000,
  htmlLabels: false,
  layout: 'dagre',
  look: 'classic',
  theme: 'base',
  deterministicIds: true,
  handDrawnSeed: 1,
  fontFamily: MEASURED_IN,
  fontSize: 14,
  flowchart: { htmlLabels: false, useMaxWidth: false, nodeSpacing: 28, rankSpacing: 40, padding: 12, minNodeWidth: 64, subGraphTitleMargin: { top: 3, bottom: 9 }, diagramPadding: 4, curve: 'basis' },
  sequence: {
    useMaxWidth: false, mirrorActors: false, wrap: true, width: 120, height: 40, actorMargin: 40, boxMargin: 8, messageMargin: 32, noteMargin: 8,
    diagramMarginX: 4, diagramMarginY: 4, actorFontSize: 14, messageFontSize: 13, noteFontSize: 13,
    actorFontFamily: MEASURED_IN, messageFontFamily: MEASURED_IN, noteFontFamily: MEASURED_IN,
  },
  themeVariables: {
    fontFamily: MEASURED_IN, fontSize: '14px', background: paper.stand,
    primaryColor: tint.stand, primaryTextColor: ink.stand, primaryBorderColor: quiet.stand,
    secondaryColor: tint.stand, secondaryTextColor: ink.stand, secondaryBorderColor: quiet.stand,
    tertiaryColor: paper.stand, tertiaryTextColor: ink.stand, tertiaryBorderColor: accent.stand,
    textColor: ink.stand, lineColor: quiet.stand, arrowheadColor: quiet.stand, titleColor: quiet.stand, nodeTextColor: ink.stand,
    mainBkg: tint.stand, nodeBorder: quiet.stand, clusterBkg: paper.stand, clusterBorder: accent.stand, edgeLabelBackground: paper.stand, defaultLinkColor: quiet.stand,
    actorBkg: tint.stand, actorBorder: quiet.stand, actorTextColor: ink.stand, actorLineColor: faint.stand, signalColor: quiet.stand, signalTextColor: ink.stand,
    labelBoxBkgColor: paper.stand, labelBoxBorderColor: accent.stand, labelTextColor: ink.stand, loopTextColor: ink.stand,
    activationBkgColor: tint.stand, activationBorderColor: quiet.stand, sequenceNumberColor: paper.stand,
    noteBkgColor: paper.stand, noteBorderColor: accent.stand, noteTextColor: ink.stand,
  },
};
