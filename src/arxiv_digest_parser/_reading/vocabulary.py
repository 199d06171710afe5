"""The one table of labels: what digests print before a value, and which field that value is.

To read a new label, add it to its line below, in lower case and without markup, emoji and punctuation.
"""

from __future__ import annotations

from functools import lru_cache

import regex

#: Labels of each field, as `normal` gives them. A label that stands here under no field is kept in ``extra``.
FIELDS: dict[str, str] = {
    "authors": "authors | author | author s | 作者 | 作者列表 | 论文作者 | 저자 | 著者 | 著者名 | autores | auteurs | autoren | autor | авторы | автор | autori",
    "primary_category": (
        "main category | primary category | category | primary | main subject | primary subject | primary class | "
        "主要类别 | 主类别 | 主分类 | 主要分类 | 分类 | 类别 | 主要領域 | 主カテゴリ | 主カテゴリー | 分類 | カテゴリー | カテゴリ | 主なカテゴリ | 主分類 | 카테고리 | 주요 카테고리 | 주 카테고리 | 분류 | 메인 카테고리 | catégorie principale | categoría principal | categoria principal | hauptkategorie | основная категория | категория | 主类 | 主类目"
    ),
    "categories": "categories | all categories | subjects | arxiv categories | 所有类别 | 所有分类 | 全部分类 | 分类列表 | 学科分类 | カテゴリ一覧 | 전체 카테고리",
    "url": (
        "arxiv url | url | link | arxiv link | arxiv | paper link | paper url | paper | abs | abs url | abstract url | source link | "
        "链接 | 论文链接 | 原文链接 | 文章链接 | 论文地址 | 原文 | arxiv链接 | arxiv 链接 | 论文 | リンク | 論文リンク | 링크 | 논문 링크 | lien | enlace | ссылка | ссылка на статью | link to paper | 原文地址 | arxiv地址 | 문서 링크 | 원문 링크 | 원문 보기"
    ),
    "pdf_url": "pdf url | pdf | pdf link | download pdf | pdf链接 | pdf 链接 | pdf下载 | pdf 地址 | pdfリンク | pdf 링크 | 论文 pdf | télécharger le pdf",
    "arxiv_id": "arxiv id | arxiv identifier | arxiv编号 | arxiv 编号 | arxiv号 | 论文id | paper id",
    "published": (
        "published | date | published date | publish date | publication date | date published | published on | submitted | "
        "submitted on | submission date | submitted date | 发布日期 | 发表日期 | 发布时间 | 发表时间 | 提交日期 | 提交时间 | 日期 | 公開日 | 投稿日 | 発表日 | 게시일 | 발행일 | 제출일 | published at | posted on | 发布于 | 日付 | 날짜 | 발표일 | publié | publié le | date de publication | publicado | fecha | fecha de publicación | data de publicação | veröffentlicht | veröffentlicht am | datum | опубликовано | дата | дата публикации"
    ),
    "updated": "updated | updated date | date updated | last revised | 更新日期 | 更新时间",
    "seen": "seen on",
    "doi": "doi | journal doi",
    "journal_ref": "journal ref | journal reference",
    "announce_type": "announce type | announcement type",
    "code_url": "code url | code link",
    "abstract": (
        "abstract | original abstract | english abstract | paper abstract | arxiv abstract | full abstract | "
        "原文摘要 | 英文摘要 | 原始摘要 | 论文摘要 | 摘要原文 | 英語要旨 | 原文要旨 | 원문 초록 | 영문 초록 | 原摘要 | 原文 摘要 | résumé original | resumen original | resumo original | originalabstract | аннотация | оригинальная аннотация"
    ),
    "abstract?": "summary | paper summary | 摘要 | 要旨 | アブストラクト | 초록 | résumé | resumen | resumo | zusammenfassung | kurzfassung | riassunto | резюме",
    "comment": "comment | comments | arxiv comment | arxiv comments | author comment | 备注 | 作者备注 | コメント | 评论 | 코멘트",
    "tldr": (
        "tldr | tl dr | 一句话总结 | 一句话结论 | 一句话概括 | 一句话摘要 | 一句话概述 | 一句话简介 | 一句话 | 概要 | 概述 | ai概要 | ai 概要 | 摘要简述 | 简述 | 简介 | 总结 | "
        "ai总结 | ai 总结 | ai摘要 | ai 摘要 | ai summary | one sentence summary | one line summary | one sentence | summary in one sentence | "
        "quick summary | short summary | brief summary | in brief | in short | 核心总结 | 速览 | 太长不看 | 요약 | 한 줄 요약 | 한줄 요약 | 한줄요약 | ai 요약 | "
        "要約 | 一言要約 | ひとこと要約 | 一言まとめ | 一言でいうと | 핵심 요약 | ai要約 | one liner | in one sentence | in a nutshell | 简要总结 | 一句话要点 | 한 문장 요약 | 한 줄 정리 | en bref | en une phrase | en resumen | en una frase | em resumo | em uma frase | kurz gesagt | in kürze | in einem satz | кратко | коротко | суть"
    ),
    "motivation": (
        "motivation | motivations | research motivation | motivation analysis | 动机 | 研究动机 | 论文动机 | 动机分析 | 研究動機 | 動機 | 研究の動機 | 背景と動機 | 背景与动机 | 研究背景与动机 | 동기와 배경 | 동기 | 연구 동기 | 动机与背景 | motivación | motivação | мотивация | motivazione"
    ),
    "method": (
        "method | methods | methodology | approach | proposed method | research method | core method | key method | "
        "方法 | 研究方法 | 核心方法 | 主要方法 | 方法论 | 技术方法 | 方法概述 | 提出方法 | 手法 | 提案手法 | 研究手法 | 방법 | 연구 방법 | 방법론 | 핵심 방법 | 제안 방법 | our approach | proposed approach | 研究手段 | 접근 방법 | 접근법 | 연구 방법론 | méthode | méthodes | méthodologie | approche | método | métodos | metodología | metodologia | methode | methoden | methodik | ansatz | metodo | метод | методы | методология | подход"
    ),
    "result": (
        "result | results | key results | key result | main results | main result | experimental results | experiment results | "
        "结果 | 研究结果 | 关键结果 | 主要结果 | 实验结果 | 核心结果 | 結果 | 実験結果 | 研究結果 | 主な結果 | 결과 | 연구 결과 | 주요 결과 | 실험 결과 | résultat | résultats | resultado | resultados | ergebnis | ergebnisse | risultati | результат | результаты"
    ),
    "conclusion": "conclusion | conclusions | 结论 | 研究结论 | 论文结论 | 主要结论 | 結論 | 결론 | 연구 결론 | conclusión | conclusiones | conclusão | conclusões | schlussfolgerung | schlussfolgerungen | fazit | conclusione | conclusioni | вывод | выводы | заключение",
    "translated_title": (
        "title translation | translated title | chinese title | title in chinese | 中文标题 | 标题翻译 | 中文题目 | 题目翻译 | 标题 | 中文名 | 译名 | 中文译名 | "
        "日本語タイトル | 邦題 | 한국어 제목 | 제목 번역 | 번역 제목 | 中文题名 | 译题 | 번역된 제목 | 한글 제목 | titre traduit | titre en français | título traducido | título en español | título traduzido | título em português | übersetzter titel | deutscher titel | перевод названия | название на русском"
    ),
    "translated_abstract": (
        "abstract translation | translated abstract | chinese abstract | abstract in chinese | summary in chinese | chinese summary | 中文摘要 | 摘要翻译 | 摘要译文 | "
        "摘要中文 | 中文翻译 | 译文 | 翻译 | 日本語要旨 | 日本語訳 | 和訳 | 要旨翻訳 | 한국어 초록 | 초록 번역 | 번역 | 한글 초록 | 국문 초록 | résumé traduit | traduction | resumen traducido | traducción | resumo traduzido | tradução | übersetzung | übersetzte zusammenfassung | перевод | перевод аннотации"
    ),
    # Headings of a group: they stand over other labels and hold no text of their own.
    "group": (
        "details | detail | more | more details | show details | show more | read more | expand | click to expand | detailed summary | summary details | "
        "full details | paper details | analysis | ai analysis | detailed analysis | 更多 | 更多信息 | 详细 | 详细信息 | 详情 | 论文详情 | 查看详情 | 展开 | 点击展开 | 展开详情 | "
        "点击查看详情 | 查看更多 | 详细总结 | 详细摘要 | 详细分析 | 论文分析 | ai分析 | ai 分析 | 詳細 | 詳細情報 | もっと見る | 詳しく | 자세히 | 자세히 보기 | 상세 | 상세 정보 | 더보기 | 세부 정보 | 세부 사항 | 상세 내용 | 상세보기 | 내용 보기 | 펼치기 | 点开查看 | 点击查看 | 展开阅读 | détails | plus de détails | voir plus | detalles | más | ver más | detalhes | ver mais | einzelheiten | mehr | mehr anzeigen | подробнее | подробности | детали"
    ),
}
LABELS: dict[str, str] = {label.strip(): field for field, labels in FIELDS.items() for label in labels.split("|")}
#: Chinese, Japanese and Korean labels are written with spaces or without.
_CLOSE: dict[str, str] = {label.replace(" ", ""): field for label, field in LABELS.items() if not label.isascii()}

#: The five fields of an analysis, in the order of the canonical layout.
ANALYSIS = ("tldr", "motivation", "method", "result", "conclusion")

#: Words of a label that say which language its text is in, and whether it is the original.
_TRANSLATED = regex.compile(
    r"中文翻译|中文译文|中文版?|中译|汉译|翻译|译文|译|日本語訳?|和訳|翻訳|한국어|번역|"
    r"\b(?:(?:in )?(?:chinese|japanese|korean|french|german|spanish|italian|portuguese|russian|arabic|hindi|vietnamese|thai|turkish)"
    r"|translated|translation|zh|zh cn|cn|ja|ko)\b"
)
_ORIGINAL = regex.compile(r"英文原文|英文|原文|原始|英語|원문|영문|영어|\b(?:original|in english|english|en)\b")
#: Signs at the ends of a label that belong to it; all others are colons, dashes and emoji.
_OPENING, _ENDING = "(（【[$", ")）】]$%?？!！+"
_MARKUP = regex.compile(r"[*`~#|>]+|</?(?:b|strong|i|em|u|code|span)>")
_NOISE = regex.compile(r"[^\p{L}\p{N}\p{Mn}\p{Mc}]+|[\N{VARIATION SELECTOR-15}\N{VARIATION SELECTOR-16}]+")
#: The parts of a label in two languages: 动机 / Motivation, 动机 Motivation.
_PARTS = regex.compile(
    r"[\p{Han}\p{Katakana}\p{Hiragana}\p{Hangul}]+|[^\p{Han}\p{Katakana}\p{Hiragana}\p{Hangul}/／|｜·]+"
)
#: A language tag behind a label, as in ``Abstract (fr)``. English is the original.
LANGUAGE_CODE = regex.compile(r"\s*[(（\[](?!en\b)([a-z]{2,3}(?:-[a-z0-9]{2,8})*)[)）\]]$", regex.IGNORECASE)
_TRANSLATION_OF = {"title": "translated_title", "abstract": "translated_abstract"}
_LONGEST = 40  # characters; a longer text is no label
_PARENTHESES = regex.compile(r"[(（\[【][^()（）\[\]【】]*[)）\]】]")


@lru_cache(4096)
def printed(label: str) -> str:
    """Return a label as a person reads it: without markup, colon, and the emoji around it.

    Example:
        >>> printed("**🧩 Key_Points**：")
        'Key_Points'
    """
    label = _MARKUP.sub("", label)
    start = next((at for at, c in enumerate(label) if c.isalnum() or c in _OPENING), len(label))
    end = next(
        (at for at in range(len(label), start, -1) if label[at - 1].isalnum() or label[at - 1] in _ENDING), start
    )
    return label[start:end].strip("【】").strip()


@lru_cache(4096)
def normal(label: str) -> str:
    """Return a label as `LABELS` spells it: lower case, words parted by one space, nothing else.

    Example:
        >>> normal("**TL;DR**："), normal("AI_Comments")
        ('tldr', 'ai comments')
    """
    label = _MARKUP.sub("", label).casefold().replace(";", "").replace("'", "").replace("’", "")
    return _NOISE.sub(" ", label).strip()


@lru_cache(4096)
def field_of(label: str) -> str | None:
    """Return the field that a printed label names, or ``None`` if the table lacks it.

    A label in two languages (``动机 (Motivation)``) is looked up by each; words for a language or for the
    original (``Abstract (中文)``) tell a translation from it.

    Example:
        >>> field_of("🧩 TL;DR"), field_of("Abstract (中文翻译)"), field_of("动机 (Motivation)")
        ('tldr', 'translated_abstract', 'motivation')
        >>> field_of("Limitations") is None
        True
    """
    whole = normal(label)
    if field := LABELS.get(whole) or _CLOSE.get(whole.replace(" ", "")):
        return field
    if len(whole) > _LONGEST or len(label) > 4 * _LONGEST:
        return None
    label = label.strip("*_:： \t")
    if qualified := _qualified(whole):
        return qualified
    if LANGUAGE_CODE.search(label) and (field := _TRANSLATION_OF.get(normal(LANGUAGE_CODE.sub("", label)))):
        return field
    outside = normal(_PARENTHESES.sub(" ", label))
    if outside != whole:  # 动机 (Motivation), Motivation (why): the parentheses explain
        return field_of(outside) if outside else None
    parts = [normal(part) for part in _PARTS.findall(label)] if not label.isascii() or "/" in label else []
    fields = {LABELS.get(part) for part in parts if part}
    if fields == {"abstract", "abstract?"}:
        return "abstract?"
    return fields.pop() if len(fields) == 1 else None


def _qualified(label: str) -> str | None:
    translated = _TRANSLATED.sub(" ", label)
    if translated != label:
        base = LABELS.get(_NOISE.sub(" ", translated).strip())
        if base in {"abstract", "abstract?"}:
            return "translated_abstract"
        if _NOISE.sub(" ", translated).strip() in {"title", "标题", "题目", "タイトル", "제목"}:
            return "translated_title"
        return base
    original = _ORIGINAL.sub(" ", label)
    if original != label and LABELS.get(_NOISE.sub(" ", original).strip()) in {"abstract", "abstract?"}:
        return "abstract"
    return None
