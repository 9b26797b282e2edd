import { Prose } from '#components/richText/Prose.tsx';
import type { RichText } from '#lib/content/blocks/richText.ts';
import type { BlockProps } from './blockProps.ts';

export function RichTextBlock({ block, addresses }: BlockProps<RichText>) {
  return <Prose content={block.content} addresses={addresses} className="hang" />;
}
