"""From a folder of files to checked content: all of it, or every reason why not."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from failures import content_checks
from failures.errors import CatalogRefused, Problem
from failures.loading import shape
from failures.loading.content import Content, SourceContent
from failures.loading.documents import Document, read_documents


def read_content(folder: Path) -> Content:
    """The content of the catalogue files in `folder`, checked; raises CatalogRefused with every problem found."""
    documents = {kind: read_documents(folder, kind) for kind in ("sources", "platforms", "modes")}
    sources = _sources(documents["sources"])
    _refuse_if_any(_found(documents["sources"]))
    slugs = {document.slug for document in documents["platforms"]}
    platforms = {d.slug: shape.platform_file(d, sources) for d in _whole(documents["platforms"])}
    modes = {d.slug: shape.mode_file(d, sources, slugs) for d in _whole(documents["modes"])}
    _refuse_if_any([*_missing(folder, documents), *_found(*documents.values())])
    passages = tuple(leaf for kind in ("platforms", "modes") for d in documents[kind] for leaf in d.root.leaves())
    content = Content(sources, platforms, modes, passages)  # type: ignore[arg-type]
    _refuse_if_any([*duplicates(content), *content_checks.problems_in(content)])
    return content


def _sources(documents: list[Document]) -> dict[str, SourceContent]:
    sources: dict[str, SourceContent] = {}
    addresses: dict[str, SourceContent] = {}
    for document in _whole(documents):
        for key in document.tree or ():
            node = document.root.at(key)
            if key in sources:
                node.refuse(f"the source “{key}” is already in {sources[key].where.file}; remove one.")
            source = shape.source_table(node)
            if source is None:
                continue
            if source.url in addresses and key not in sources:
                node.refuse(f"this url is already the source “{addresses[source.url].key}”; use that key.")
            sources[key] = addresses[source.url] = source
    return sources


def duplicates(content: Content) -> Iterator[Problem]:
    """Two pages of one address, or two entries for one mode and platform."""
    addresses: dict[str, str] = {}
    pairs: dict[tuple[str, str], str] = {}
    for mode, entry in content.entries:
        if entry.slug in addresses:
            yield entry.where.problem(f"the entry “{entry.slug}” is already in {addresses[entry.slug]}; rename one.")
        if (mode.slug, entry.platform) in pairs:
            other = pairs[mode.slug, entry.platform]
            yield entry.where.problem(f"“{other}” is already the entry for {entry.platform}; merge the two.")
        addresses[entry.slug] = f"{entry.where.file}, line {entry.where.line}"
        pairs[mode.slug, entry.platform] = entry.slug


def _whole(documents: list[Document]) -> list[Document]:
    return [document for document in documents if document.tree is not None]


def _found(*groups: list[Document]) -> list[Problem]:
    return [problem for documents in groups for document in documents for problem in document.problems]


def _missing(folder: Path, documents: dict[str, list[Document]]) -> Iterator[Problem]:
    for kind in ("platforms", "modes"):
        if not documents[kind]:
            yield Problem(kind, 1, f"no file {kind}/*.toml in {folder}; name the folder of the catalogue.")


def _refuse_if_any(problems: Iterable[Problem]) -> None:
    found = list(problems)
    if found:
        raise CatalogRefused(found)
