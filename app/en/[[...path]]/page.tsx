import type { Metadata } from 'next';
import { languages } from '#lib/languages.ts';
import { ContentPage, contentMetadata, staticPathsOf } from '../../routes/contentPage.tsx';

export const revalidate = 900;

/** `path` is absent on the front page. */
type Props = { params: Promise<{ path?: string[] }> };

export async function generateStaticParams() {
  return (await staticPathsOf('en')).map((path) => ({ path: path.split('/').slice(2) }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return contentMetadata(pathOf(await params));
}

export default async function EnglishPage({ params }: Props) {
  return <ContentPage path={pathOf(await params)} />;
}

const pathOf = ({ path = [] }: { path?: string[] }) => [languages.en.home, ...path].join('/');
