import { Prose } from '#components/portableText/Prose.tsx';
import type { RichText } from '#lib/content/blocks/richText.ts';
import type { BlockProps } from './Blocks.tsx';

export function RichTextBlock({ block, addresses }: BlockProps<RichText>) {
  return <Prose content={block.content} addresses={addresses} />;
}
