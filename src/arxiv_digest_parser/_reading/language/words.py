"""The words that digests print around and beside values, one frozen record a language.

Nothing but words stands here; `vocabulary` looks them up, and the stage that reads a thing makes its patterns of them.
To read a new label, add it to its line, in lower case and without markup, emoji and punctuation. To read a new
language, add a record with all slots, or with a reason for each that stays empty, and name it in `LANGUAGES`.

Words are separated by bars. In a phrase ``#`` is a number, ``…`` a few words, ``*`` anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs


@attrs.frozen(kw_only=True)
class Language:
    """The words of a language.

    Attributes:
        code: Its BCP 47 tag.
        labels: The labels of each field. One that stands under no field is kept in ``extra``; those of ``group`` stand
            over other labels and hold no text of their own, those of ``abstract?`` name the abstract, its
            translation or a model's summary, by what else the paper has, and those of ``arxiv_id?`` an
            identifier if their value is one.
        title: What a title is called.
        contents: First headings that are the frame's own.
        paper: What a paper is called, also before its number.
        papers: What several papers are called.
        counters: What stands behind a number of papers instead.
        ordinal: What stands before the number of one paper, which a counter follows.
        total: What stands before the number of all papers.
        counting: What else a line holds that says how many papers there are.
        digest: What digests and their parts are called.
        cut: What stands behind the names of a list that was cut short, with a comma or a space before it.
        cut_close: What stands there without one.
        joining: What stands before the last name of a list.
        byline: What stands before names that no label names.
        no_papers: What a digest without papers says.
        months: The names of the twelve months, each in all its spellings.
        weekdays: The names of the days of the week, likewise.
        date_order: In which order numbers make a date.
        date_units: What stands behind the numbers of a year, a month and a day.
        updated: What stands before the date of a digest, and not before that of a paper.
        failures: What generators print in place of a value.
        nobody: What they print, besides, in place of the names of authors.
        links: What a link is called that says only that it is one.
        table_heads: What stands over the columns of a table of fields.
        numbers: What stands over the column of the numbers of papers.
        dates: What stands over the column of their dates.
        references: What a list of works is called that a text cites.
        translated: Words of a label that say which language its text is in.
        structure: Headings of a structured abstract that are not labels of an analysis.
        keywords: What is above the keywords of a paper.
        original: Words of a label that say that its text is the original.
        absent: Why a slot is empty.
    """

    code: str
    labels: Mapping[str, str]
    title: str
    contents: str
    paper: str
    papers: str = ""
    counters: str = ""
    ordinal: str = ""
    total: str
    counting: str
    digest: str
    cut: str
    cut_close: str = ""
    joining: str
    byline: str = ""
    no_papers: str
    months: str = ""
    weekdays: str
    date_order: str
    date_units: str = ""
    updated: str
    failures: str
    nobody: str
    links: str
    table_heads: str
    numbers: str
    dates: str
    references: str
    translated: str
    structure: str
    keywords: str
    original: str
    absent: Mapping[str, str]


ENGLISH = Language(
    code="en",
    labels={
        "authors": "authors | author | author s | author list",
        "primary_category": (
            "main category | primary category | category | primary | main subject | primary subject | "
            "primary class | arxiv primary category"
        ),
        "categories": "categories | all categories | subjects | subject | arxiv categories | arxiv subjects | arxiv category",
        "url": (
            "arxiv url | url | link | arxiv link | arxiv | paper link | paper url | paper | "
            "abs url | abstract url | source link | link to paper | arxiv page | arxiv abstract page | "
            "abstract page | arxiv abs | read on arxiv | view on arxiv"
        ),
        "pdf_url": "pdf url | url pdf | pdf | pdf link | download pdf | read pdf | view pdf | open pdf | full pdf",
        "arxiv_id": "arxiv id | arxiv identifier | arxiv number | paper id | id arxiv",
        "arxiv_id?": "id | identifier | key",
        "published": (
            "published | publish | date | published date | publish date | publication date | date published | "
            "published on | submitted | submitted on | submission date | submitted date | "
            "published at | posted on | publish time | published time | date submitted | pubdate | issued | "
            "submit date | submitdate | dates"
        ),
        "seen": "seen on",
        "abstract": (
            "abstract | abstract note | original abstract | english abstract | paper abstract | arxiv abstract | full abstract | "
            "read abstract | show abstract | view abstract | abs"
        ),
        "abstract?": "summary | paper summary | content text",
        "comment": "comment | comments | arxiv comment | arxiv comments | author comment",
        "tldr": (
            "tldr | tl dr | ai summary | one sentence summary | one line summary | one sentence | "
            "summary in one sentence | quick summary | short summary | brief summary | in brief | "
            "in short | one liner | in one sentence | in a nutshell"
        ),
        "motivation": "motivation | motivations | research motivation | motivation analysis",
        "method": (
            "method | methods | methodology | approach | proposed method | research method | "
            "core method | key method | our approach | proposed approach"
        ),
        "result": (
            "result | results | key results | key result | main results | main result | "
            "experimental results | experiment results"
        ),
        "conclusion": "conclusion | conclusions",
        "translated_title": "title translation | translated title | chinese title | title in chinese",
        "translated_abstract": (
            "abstract translation | translated abstract | chinese abstract | abstract in chinese | "
            "summary in chinese | chinese summary"
        ),
        "group": (
            "details | detail | more | more details | show | show details | show more | read more | expand | "
            "click to expand | detailed summary | summary details | full details | paper details | paper overview | "
            "metadata | meta data | bibliographic information | basic information | paper information | paper info | "
            "analysis | ai analysis | detailed analysis"
        ),
        "updated": "updated date | date updated | last revised | updated | last modified | revised",
        "doi": "doi | journal doi",
        "journal_ref": "journal ref | journal reference",
        "announce_type": "announce type | announcement type",
        "code_url": "code url | url code | code link | code | github | github repo | github repository | source code | repository | repo | code repository | project code | implementation | dataset and code | data and code | code and data | code and dataset",
    },
    title="title | paper title",
    contents="table of contents | contents | toc | index | overview",
    paper="paper | article",
    papers="papers | articles",
    total="total | count | in total",
    counting=(
        "totals | in | number | today | todays | today's | daily | new | arxiv | found | of | "
        "the | are | there | selected"
    ),
    digest="arxiv | digest | daily | report | weekly | newsletter | summary",
    cut=(
        "et al | et el | etc | and others | and colleagues | and coworkers | and coauthors | and co-authors | and # more | and # other | and # others | and # other authors | "
        "and # more authors | and # authors more | plus # more | plus # others | plus # other authors | "
        "plus # more authors | # more | # others"
    ),
    joining="and",
    byline="by | written by",
    no_papers="no … paper | no … papers | no … result | no … results | no … match | no … matches | no … entries",
    months=(
        "jan january | feb february | mar march | apr april | may | jun june | jul july | "
        "aug august | sep sept september | oct october | nov november | dec december"
    ),
    weekdays=(
        "mon monday | tue tues tuesday | wed wednesday | thu thur thurs thursday | fri friday | "
        "sat saturday | sun sunday"
    ),
    date_order="mdy",
    updated=(
        "updated | updated on | updated at | last update | last updated | last updated on | "
        "last updated at | update time | update | generated | generated on | generated at | "
        "automated deployment | as of | digest date | report date | issue date | compiled | compiled on"
    ),
    failures=(
        "error | error:* | failed to * | … generation failed | … analysis failed | "
        "… extraction failed | … translation failed | … summary failed | "
        "… generation unavailable | … analysis unavailable | … extraction unavailable | "
        "… translation unavailable | … summary unavailable | no recommendation reason provided | "
        "no summary available | no abstract available | summary unavailable | analysis unavailable | "
        "abstract unavailable | translation unavailable | n/a | none | null"
    ),
    nobody=(
        "unknown | unknown author | unknown authors | authors unknown | not specified | not available | not provided | "
        "not listed | not given | multiple authors | various authors | nan | undefined"
    ),
    links="link | links | here | url | pdf | arxiv | html | abs | abstract | paper | online available | available online",
    table_heads="field | value | item | content | label | text | key | description",
    numbers="no | nr | num | number | index | idx | id | ref | rank | top",
    dates="date",
    references="references | bibliography | further reading",
    translated=(
        "translated | translation | chinese | japanese | korean | french | german | spanish | "
        "italian | portuguese | russian | arabic | hindi | vietnamese | thai | turkish | "
        "in chinese | in japanese | in korean | in french | in german | in spanish | in italian | "
        "in portuguese | in russian | in arabic | in hindi | in vietnamese | in thai | "
        "in turkish | zh | zh cn | cn | ja | ko"
    ),
    structure="background | objective | objectives | purpose | aim | aims | introduction | context | importance | problem",
    keywords="keywords | key words | index terms",
    original="original | in english | english | en",
    absent={
        "counters": "a number stands before the noun itself",
        "ordinal": "a number stands behind the noun itself",
        "cut_close": "words have spaces between them",
        "date_units": "only the month of a date is a word",
    },
)

CHINESE = Language(
    code="zh",
    labels={
        "authors": "作者 | 作者列表 | 作者团队 | 论文作者 | 論文作者",
        "primary_category": "主要类别 | 主类别 | 主分类 | 主要分类 | 分类 | 类别 | 主类 | 主类目",
        "categories": "所有类别 | 所有分类 | 全部分类 | 分类列表 | 学科分类 | 类目 | 学科 | 主题分类",
        "url": "链接 | 地址 | 论文链接 | 原文链接 | 文章链接 | 论文地址 | 原文 | arxiv链接 | arxiv 链接 | 论文 | 原文地址 | arxiv地址 | 论文连接 | 摘要链接 | 摘要页 | 摘要页面 | 摘要頁 | 連結 | 論文連結 | 原文連結",
        "pdf_url": "pdf链接 | pdf 链接 | pdf下载 | pdf 地址 | 论文 pdf",
        "arxiv_id": "arxiv编号 | arxiv 编号 | arxiv号 | 论文id",
        "published": "发布日期 | 发表日期 | 发布时间 | 发表时间 | 提交日期 | 提交时间 | 日期 | 发布于 | 出版日期 | 公布日期 | 發布日期 | 發表日期 | 發布時間",
        "abstract": "原文摘要 | 英文摘要 | 原始摘要 | 论文摘要 | 摘要原文 | 原摘要 | 原文 摘要 | 論文摘要",
        "abstract?": "摘要 | 完整摘要 | 查看摘要 | 查看完整摘要",
        "comment": "备注 | 作者备注 | 评论 | 注释 | 论文备注",
        "tldr": (
            "一句话总结 | 核心摘要 | 一句话结论 | 一句话概括 | 一句话摘要 | 一句话概述 | 一句话简介 | 一句话 | 概要 | 概述 | ai概要 | ai 概要 | 摘要简述 | "
            "简述 | 简介 | 总结 | ai总结 | ai 总结 | ai摘要 | ai 摘要 | 核心总结 | 速览 | 太长不看 | 简要总结 | 一句话要点 | 简短摘要 | 简要摘要"
        ),
        "motivation": "动机 | 研究动机 | 论文动机 | 动机分析 | 背景与动机 | 研究背景与动机 | 动机与背景",
        "method": "方法 | 研究方法 | 核心方法 | 主要方法 | 方法论 | 技术方法 | 方法概述 | 方法介绍 | 提出方法 | 研究手段",
        "result": "结果 | 研究结果 | 关键结果 | 主要结果 | 实验结果 | 核心结果",
        "conclusion": "结论 | 研究结论 | 论文结论 | 主要结论",
        "translated_title": "中文标题 | 标题翻译 | 中文题目 | 题目翻译 | 标题 | 中文名 | 译名 | 中文译名 | 中文题名 | 译题",
        "translated_abstract": "中文摘要 | 摘要翻译 | 摘要译文 | 摘要中文 | 中文翻译 | 译文 | 翻译",
        "group": (
            "更多 | 更多信息 | 详细 | 详细信息 | 详情 | 论文详情 | 查看详情 | 展开 | 点击展开 | 展开详情 | 点击查看详情 | 查看更多 | 详细总结 | "
            "详细摘要 | 详细分析 | 论文分析 | ai分析 | ai 分析 | 点开查看 | 点击查看 | 展开阅读 | 基本信息 | 论文信息 | 论文概览 | 文献信息 | 元数据 | 元信息 | 基本资讯 | 论文资讯"
        ),
        "updated": "更新日期 | 更新时间 | 修订日期",
        "journal_ref": "期刊引用 | 期刊参考",
        "announce_type": "公告类型",
        "code_url": "代码 | 代码链接 | 代码地址 | 代码实现 | 数据与代码 | 代码与数据 | 开源代码 | 代码仓库 | 源码 | 代码 项目 | 程式碼 | 程式碼連結 | 原始碼",
    },
    title="标题 | 题目 | 论文标题 | 论文题目 | 标题 原文 | 英文标题 | 英文题目 | 原标题 | 標題 | 論文標題",
    contents="目录 | 總目錄 | 总目录 | 论文目录",
    paper="论文 | 文章",
    counters="篇 | 篇论文",
    ordinal="第",
    total="总数 | 共 | 总 | 计 | 合计",
    counting="今日 | 今天 | 相关 | 本期 | 共计 | 共有 | 总计 | 总共 | 收录 | 论文 | 文章 | 数量 | 数 | 新增 | 新 | 个 | 個 | 总数 | 篇 | 共",
    digest="论文 | 日报 | 每日 | 速递 | 摘要 | 精选 | 周报",
    cut="以及 # more | 以及 # others | 以及 # other authors | 以及其他 | 以及其他作者 | 以及其他#人 | 以及其他#位作者",
    cut_close="等 | 等# | 等#人 | 等#位 | 等#名 | 等共#人 | 等共#位 | 等共#名 | 等#人作者 | 等#位作者 | 等#名作者 | 等作者 | 等人",
    joining="和 | 与 | 及",
    no_papers="没有…论文 | 未找到…论文 | 无…论文",
    weekdays="周一 星期一 | 周二 星期二 | 周三 星期三 | 周四 星期四 | 周五 星期五 | 周六 星期六 | 周日 周天 星期日 星期天",
    date_order="ymd",
    date_units="年 | 月 | 日号號",
    updated="更新 | 更新于 | 更新日期 | 更新时间 | 最后更新 | 最后更新时间 | 最近更新 | 生成时间 | 生成日期 | 报告日期 | 报告时间 | 日报日期",
    failures="无 | 暂无 | 翻译失败 | 生成失败 | 分析失败 | 提取失败 | 总结失败 | 处理失败 | 获取失败 | 错误:* | *生成失败 | *翻译失败 | *分析失败 | *提取失败",
    nobody="未知 | 未知作者 | 作者未知 | 不详 | 未提供 | 未提及 | 未注明 | 多作者 | 多位作者",
    links="链接 | 论文 | 原文 | 论文链接 | 下载 | 查看",
    table_heads="项目 | 维度 | 内容 | 字段 | 说明 | 值 | 属性 | 描述 | 項目 | 欄位 | 說明",
    numbers="序号 | 编号",
    dates="日期 | 发布 | 发表 | 提交",
    references="参考文献 | 参考",
    translated="繁体中文 | 简体中文 | 中文翻译 | 中文译文 | 中文 | 中文版 | 中译 | 汉译 | 翻译 | 译文 | 译",
    structure="背景 | 目的",
    keywords="关键词 | 关键字 | 關鍵詞",
    original="英文原文 | 英文 | 原文 | 原始",
    absent={"byline": "names stand behind a label", "papers": "nouns have no plural", "months": "months are numbers"},
)

JAPANESE = Language(
    code="ja",
    labels={
        "authors": "著者 | 著者名 | 著者一覧 | 著者 所属機関 | 著者 所属",
        "primary_category": "主要領域 | 主カテゴリ | 主カテゴリー | 分類 | カテゴリー | カテゴリ | 主なカテゴリ | 主分類",
        "categories": "カテゴリ一覧 | 全カテゴリ",
        "url": "リンク | 論文リンク | 論文url",
        "pdf_url": "pdfリンク",
        "arxiv_id": "論文id",
        "published": "公開日 | 投稿日 | 初回投稿日 | 投稿日付 | 発表日 | 日付 | 発行日 | 掲載日 | 公開日時 | 提出日",
        "abstract": "英語要旨 | 原文要旨",
        "abstract?": "要旨 | アブストラクト",
        "comment": "コメント | 備考",
        "tldr": "概要 | 要約 | 一言要約 | ひとこと要約 | 一言まとめ | 一言でいうと | 一言で言うと | ひとことで言うと | ひとことでいうと | ai要約",
        "motivation": "研究動機 | 動機 | 研究の動機 | 背景と動機",
        "method": "手法 | 提案手法 | 研究手法 | 提案法 | アプローチ",
        "result": "結果 | 実験結果 | 研究結果 | 主な結果 | 主結果",
        "conclusion": "結論",
        "translated_title": "日本語タイトル | 邦題 | タイトル翻訳 | 和題",
        "translated_abstract": "日本語要旨 | 日本語訳 | 和訳 | 要旨翻訳",
        "group": "詳細 | 詳細情報 | もっと見る | 詳しく | 論文情報 | 基本情報 | 書誌情報 | メタデータ | メタ情報",
        "updated": "更新日 | 最終更新日 | 改訂日",
        "journal_ref": "掲載誌",
        "announce_type": "告知種別",
        "code_url": "コード | コードリンク | ソースコード",
    },
    title="タイトル | 題目 | 論文題目 | 論文タイトル | 題名 | 論文名",
    contents="目次 | 論文一覧",
    paper="論文",
    counters="本 | 件",
    ordinal="第",
    total="総数 | 総計 | 合計 | 計",
    counting="本日 | 今日 | 論文 | 件 | 本 | 総数 | 総計 | 合計 | 新着",
    digest="論文 | まとめ",
    cut="ほか | 他 | 外 | ほか# | 他#",
    cut_close="ほか#名 | 他#名 | 外#名",
    joining="と",
    no_papers="論文はありません | …論文が見つかりません",
    weekdays="月曜日 月曜 月 | 火曜日 火曜 火 | 水曜日 水曜 水 | 木曜日 木曜 木 | 金曜日 金曜 金 | 土曜日 土曜 土 | 日曜日 日曜 日",
    date_order="ymd",
    date_units="年 | 月 | 日",
    updated="更新日 | 更新日時 | 最終更新 | 最終更新日 | 生成日時 | 生成日 | 作成日 | 作成日時",
    failures="生成に失敗しました | 翻訳に失敗しました | 分析に失敗しました | なし",
    nobody="不明 | 著者不明 | 未記載",
    links="リンク | 論文 | 論文リンク | こちら",
    table_heads="項目 | 内容 | 値 | 説明",
    numbers="番号",
    dates="日付",
    references="参考文献",
    translated="日本語訳 | 日本語 | 和訳 | 翻訳",
    structure="背景と目的 | 背景 | 目的",
    keywords="キーワード",
    original="英語 | 原文",
    absent={"byline": "names stand behind a label", "papers": "nouns have no plural", "months": "months are numbers"},
)

KOREAN = Language(
    code="ko",
    labels={
        "authors": "저자 | 저자 목록 | 논문 저자 | 작성자",
        "primary_category": "카테고리 | 주요 카테고리 | 주 카테고리 | 분류 | 메인 카테고리",
        "categories": "전체 카테고리",
        "url": "링크 | 논문 링크 | 문서 링크 | 원문 링크 | 원문 보기 | 논문 주소",
        "pdf_url": "pdf 링크",
        "arxiv_id": "논문 id",
        "published": "게시일 | 발행일 | 제출일 | 날짜 | 발표일 | 공개일 | 출판일",
        "abstract": "원문 초록 | 영문 초록",
        "abstract?": "초록",
        "comment": "코멘트 | 비고",
        "tldr": "요약 | 한 줄 요약 | 한줄 요약 | 한줄요약 | ai 요약 | 핵심 요약 | 한 문장 요약 | 한 줄 정리",
        "motivation": "동기와 배경 | 동기 | 연구 동기",
        "method": "방법 | 연구 방법 | 방법론 | 핵심 방법 | 제안 방법 | 접근 방법 | 접근법 | 연구 방법론",
        "result": "결과 | 연구 결과 | 주요 결과 | 실험 결과",
        "conclusion": "결론 | 연구 결론",
        "translated_title": "한국어 제목 | 제목 번역 | 번역 제목 | 번역된 제목 | 한글 제목",
        "translated_abstract": "한국어 초록 | 초록 번역 | 번역 | 한글 초록 | 국문 초록",
        "group": "자세히 | 자세히 보기 | 상세 | 상세 정보 | 더보기 | 세부 정보 | 세부 사항 | 상세 내용 | 상세보기 | 내용 보기 | 펼치기 | 논문 정보 | 기본 정보 | 서지 정보 | 메타데이터 | 메타 데이터 | 메타 정보",
        "updated": "수정일 | 업데이트 날짜",
        "journal_ref": "저널 참조",
        "announce_type": "공지 유형",
        "code_url": "코드 | 코드 링크 | 소스 코드",
    },
    title="제목 | 논문 제목 | 논문제목 | 논문명 | 발표 논문명 | 발표논문명",
    contents="목차",
    paper="논문",
    counters="편 | 개 | 건",
    ordinal="제",
    total="총 | 전체",
    counting="오늘의 | 오늘 | 논문 | 편 | 개 | 수 | 전체 | 총",
    digest="논문",
    cut="외 | 외 #명 | 외 #인 | 등 | 등 #명 | 등 #인",
    joining="및 | 와 | 과",
    no_papers="…논문 없… | …논문이 없…",
    weekdays="월요일 | 화요일 | 수요일 | 목요일 | 금요일 | 토요일 | 일요일",
    date_order="ymd",
    date_units="년 | 월 | 일",
    updated="업데이트 | 마지막 업데이트 | 최종 업데이트 | 갱신일 | 생성일 | 작성일",
    failures="생성 실패 | 번역 실패 | 분석 실패 | 요약 실패 | *생성 실패 | *번역 실패 | *분석 실패 | *요약 실패 | 없음",
    nobody="알 수 없음 | 미상 | 저자 미상 | 정보 없음",
    links="링크 | 논문 | 논문 링크 | 원문 | 다운로드",
    table_heads="항목 | 내용 | 값 | 설명",
    numbers="번호",
    dates="날짜",
    references="참고문헌 | 참고 문헌",
    translated="한국어 | 한글 | 국문 | 번역 | 번역본",
    structure="배경 | 목적",
    keywords="키워드 | 핵심어",
    original="원문 | 영문 | 영어",
    absent={
        "byline": "names stand behind a label",
        "cut_close": "a space stands before such a word",
        "papers": "nouns have no plural",
        "months": "months are numbers",
    },
)

FRENCH = Language(
    code="fr",
    labels={
        "authors": "auteurs | auteur | auteur s | auteurs et autrices | auteur rice s | auteur e s",
        "primary_category": "catégorie principale | catégorie",
        "categories": "catégories | toutes les catégories",
        "url": "lien | lien arxiv | lien vers l article | lien vers le papier",
        "pdf_url": "télécharger le pdf | lien pdf",
        "arxiv_id": "identifiant arxiv | id sur arxiv | numéro arxiv",
        "published": "publié | publié le | date de publication | date | soumis le | date de soumission",
        "abstract": "résumé original",
        "abstract?": "résumé",
        "comment": "commentaire | commentaires",
        "tldr": "en bref | en une phrase | résumé en une phrase",
        "motivation": "motivations | motivation",
        "method": "méthode | méthodes | méthodologie | approche",
        "result": "résultat | résultats",
        "conclusion": "conclusions",
        "translated_title": "titre traduit | titre en français",
        "translated_abstract": "résumé traduit | traduction",
        "group": "détails | plus de détails | voir plus | métadonnées | informations générales",
        "updated": "mis à jour | date de mise à jour | révisé le",
        "journal_ref": "référence de la revue",
        "announce_type": "type d annonce",
        "code_url": "code source | lien du code",
    },
    title="titre",
    contents="table des matières | sommaire",
    paper="article",
    papers="articles",
    total="au total | total",
    counting="aujourd'hui | nouveaux | trouvés | du jour | de",
    digest="quotidien | hebdomadaire | revue",
    cut="et autres | et coll | et # autres | et # autres auteurs | et # de plus",
    joining="et",
    byline="par",
    no_papers="aucun … article | pas d'article",
    months=(
        "janv janvier | févr fév février fevrier | mars | avr avril | mai | juin | juil juillet | "
        "août aout | sept septembre | oct octobre | nov novembre | déc dec décembre"
    ),
    weekdays="lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche",
    date_order="dmy",
    updated="mis à jour | mis à jour le | mise à jour | dernière mise à jour | généré le | date du rapport",
    failures="échec de la génération | échec de la traduction | échec de l'analyse | aucun | non disponible | erreur:*",
    nobody="inconnu | inconnus | auteur inconnu | auteurs inconnus",
    links="lien | liens | article | ici",
    table_heads="champ | valeur | contenu",
    numbers="numéro",
    dates="date",
    references="références | bibliographie",
    translated="traduit | traduction | français | française | en français",
    structure="contexte | objectif | objectifs",
    keywords="mots clés | mots clefs",
    original="original | anglais",
    absent={
        "counters": "a number stands before the noun itself",
        "ordinal": "a number stands behind the noun itself",
        "cut_close": "words have spaces between them",
        "date_units": "only the month of a date is a word",
    },
)

GERMAN = Language(
    code="de",
    labels={
        "authors": "autoren | autor | autorinnen | autorinnen und autoren | autor innen | autoren innen | verfasser",
        "primary_category": "hauptkategorie | kategorie",
        "categories": "kategorien | alle kategorien",
        "url": "arxiv link | zum paper",
        "pdf_url": "pdf herunterladen | pdf link",
        "arxiv_id": "arxiv kennung | arxiv nummer",
        "published": (
            "veröffentlicht | veröffentlicht am | datum | eingereicht | eingereicht am | "
            "erscheinungsdatum | veröffentlichungsdatum"
        ),
        "abstract": "originalabstract",
        "abstract?": "zusammenfassung | kurzfassung",
        "comment": "kommentar | anmerkung | anmerkungen",
        "tldr": "kurz gesagt | in kürze | in einem satz | zusammenfassung in einem satz",
        "motivation": "beweggrund",
        "method": "methode | methoden | methodik | ansatz",
        "result": "ergebnis | ergebnisse",
        "conclusion": "schlussfolgerung | schlussfolgerungen | fazit",
        "translated_title": "übersetzter titel | deutscher titel",
        "translated_abstract": "übersetzung | übersetzte zusammenfassung | deutsche zusammenfassung",
        "group": "einzelheiten | mehr | mehr anzeigen | metadaten | bibliografische angaben",
        "updated": "aktualisiert | aktualisiert am | überarbeitet am",
        "journal_ref": "zeitschrift | zeitschriftenangabe",
        "announce_type": "art der ankündigung",
        "code_url": "quellcode | quelltext",
    },
    title="titel",
    contents="inhalt | inhaltsverzeichnis",
    paper="artikel | arbeit | beitrag",
    papers="arbeiten | beiträge",
    total="insgesamt | gesamt | anzahl",
    counting="heute | neue | gefundene | der | von",
    digest="täglich | wöchentlich | übersicht | tagesbericht",
    cut="u. a. | u.a. | und andere | und weitere | et al | und # andere | und # weitere | und # weitere autoren",
    joining="und",
    byline="von",
    no_papers="keine … artikel | keine … arbeiten | keine … beiträge",
    months=(
        "jan januar jänner | feb februar | mär märz | apr april | mai | jun juni | jul juli | "
        "aug august | sep sept september | okt oktober | nov november | dez dezember"
    ),
    weekdays="montag | dienstag | mittwoch | donnerstag | freitag | samstag sonnabend | sonntag",
    date_order="dmy",
    updated="aktualisiert | aktualisiert am | zuletzt aktualisiert | stand | erstellt am | berichtsdatum",
    failures=(
        "generierung fehlgeschlagen | übersetzung fehlgeschlagen | analyse fehlgeschlagen | "
        "keine angabe | nicht verfügbar | fehler:*"
    ),
    nobody="unbekannt | autor unbekannt | autoren unbekannt",
    links="link | links | verweis | verweise | hier",
    table_heads="feld | wert | inhalt",
    numbers="nummer",
    dates="datum",
    references="literatur | literaturverzeichnis | quellen",
    translated="übersetzt | übersetzung | deutsch | deutsche | auf deutsch",
    structure="hintergrund | zielsetzung",
    keywords="schlüsselwörter | schlagwörter | stichwörter",
    original="original | englisch",
    absent={
        "counters": "a number stands before the noun itself",
        "ordinal": "a number stands behind the noun itself",
        "cut_close": "words have spaces between them",
        "date_units": "only the month of a date is a word",
    },
)

SPANISH = Language(
    code="es",
    labels={
        "authors": "autores | autor | autora | autoras | autores y autoras | autores as",
        "primary_category": "categoría principal | categoría",
        "categories": "categorías | todas las categorías",
        "url": "enlace | enlace arxiv | enlace al artículo",
        "pdf_url": "enlace pdf | descargar pdf",
        "arxiv_id": "identificador arxiv | identificador de arxiv | id de arxiv",
        "published": "publicado | fecha | fecha de publicación | publicado el | enviado el | fecha de envío",
        "abstract": "resumen original",
        "abstract?": "resumen",
        "comment": "comentario | comentarios",
        "tldr": "en resumen | en una frase | resumen en una frase | en breve",
        "motivation": "motivación",
        "method": "método | métodos | metodología",
        "result": "resultado | resultados",
        "conclusion": "conclusión | conclusiones",
        "translated_title": "título traducido | título en español",
        "translated_abstract": "resumen traducido | traducción",
        "group": "detalles | más | ver más | metadatos | información básica",
        "updated": "actualizado | actualizado el | revisado el",
        "journal_ref": "referencia de revista",
        "announce_type": "tipo de anuncio",
        "code_url": "código | código fuente",
    },
    title="título",
    contents="índice | contenido",
    paper="artículo",
    papers="artículos",
    total="en total | total",
    counting="hoy | nuevos | encontrados | de",
    digest="diario | semanal | boletín",
    cut="y otros | y otras | y cols | y colaboradores | y # más | y otros # | y # autores más",
    joining="y | e",
    byline="por",
    no_papers="no hay … artículos | ningún … artículo | sin … artículos",
    months=(
        "ene enero | feb febrero | mar marzo | abr abril | may mayo | jun junio | jul julio | "
        "ago agosto | sep sept set septiembre setiembre | oct octubre | nov noviembre | "
        "dic diciembre"
    ),
    weekdays="lunes | martes | miércoles | jueves | viernes | sábado | domingo",
    date_order="dmy",
    updated="actualizado | actualizado el | última actualización | generado el | fecha del informe",
    failures="error de generación | error de traducción | error de análisis | no disponible | ninguno",
    nobody="desconocido | desconocidos | autor desconocido",
    links="enlace | enlaces | artículo | aquí",
    table_heads="campo | valor | contenido",
    numbers="número",
    dates="fecha",
    references="referencias | bibliografía",
    translated="traducido | traducida | traducción | español | en español | al español",
    structure="contexto | objetivo | objetivos",
    keywords="palabras clave",
    original="original | inglés",
    absent={
        "counters": "a number stands before the noun itself",
        "ordinal": "a number stands behind the noun itself",
        "cut_close": "words have spaces between them",
        "date_units": "only the month of a date is a word",
    },
)

PORTUGUESE = Language(
    code="pt",
    labels={
        "authors": "autores | autor | autora | autoras | autores e autoras | autores as",
        "primary_category": "categoria principal | categoria",
        "categories": "categorias | todas as categorias",
        "url": "ligação | link do artigo",
        "pdf_url": "baixar pdf | link pdf",
        "arxiv_id": "identificador arxiv | identificador do arxiv | id do arxiv",
        "published": "publicado | data de publicação | publicado em | enviado em | submetido em | data de submissão",
        "abstract": "resumo original",
        "abstract?": "resumo",
        "comment": "comentário | comentários",
        "tldr": "em resumo | em uma frase | resumo em uma frase | em poucas palavras",
        "motivation": "motivação",
        "method": "método | métodos | metodologia",
        "result": "resultado | resultados",
        "conclusion": "conclusão | conclusões",
        "translated_title": "título traduzido | título em português",
        "translated_abstract": "resumo traduzido | tradução",
        "group": "detalhes | ver mais | metadados | informações básicas",
        "updated": "atualizado | atualizado em | revisado em",
        "journal_ref": "referência da revista",
        "announce_type": "tipo de anúncio",
        "code_url": "código | código fonte",
    },
    title="título",
    contents="sumário | índice | conteúdo",
    paper="artigo",
    papers="artigos",
    total="no total | total",
    counting="hoje | novos | encontrados | de",
    digest="diário | semanal | boletim",
    cut="e outros | e outras | e cols | e colaboradores | e mais # | e # outros | e outros #",
    joining="e",
    byline="por",
    no_papers="não há … artigos | nenhum … artigo | sem … artigos",
    months=(
        "jan janeiro | fev fevereiro | mar março | abr abril | mai maio | jun junho | jul julho | "
        "ago agosto | set setembro | out outubro | nov novembro | dez dezembro"
    ),
    weekdays=(
        "segunda-feira segunda | terça-feira terça | quarta-feira quarta | quinta-feira quinta | "
        "sexta-feira sexta | sábado | domingo"
    ),
    date_order="dmy",
    updated="atualizado | atualizado em | última atualização | gerado em | data do relatório",
    failures="falha na geração | falha na tradução | falha na análise | não disponível | nenhum",
    nobody="desconhecido | desconhecidos | autor desconhecido",
    links="link | links | ligação | ligações | artigo | aqui",
    table_heads="campo | valor | conteúdo",
    numbers="número",
    dates="data",
    references="referências | bibliografia",
    translated="traduzido | traduzida | tradução | português | em português",
    structure="contexto | objetivo | objetivos",
    keywords="palavras chave",
    original="original | inglês",
    absent={
        "counters": "a number stands before the noun itself",
        "ordinal": "a number stands behind the noun itself",
        "cut_close": "words have spaces between them",
        "date_units": "only the month of a date is a word",
    },
)

ITALIAN = Language(
    code="it",
    labels={
        "authors": "autori | autore",
        "primary_category": "categoria principale | categoria",
        "categories": "categorie | tutte le categorie",
        "url": "collegamento | link all articolo",
        "pdf_url": "scarica pdf | scarica il pdf",
        "arxiv_id": "identificativo arxiv",
        "published": "pubblicato | pubblicato il | data di pubblicazione | inviato il",
        "abstract": "riassunto originale | sommario originale",
        "abstract?": "riassunto | sommario",
        "comment": "commento | commenti",
        "tldr": "in breve | in sintesi | in una frase | riassunto in una frase",
        "motivation": "motivazione | motivazioni",
        "method": "metodologia | metodo | metodi | approccio",
        "result": "risultati | risultato",
        "conclusion": "conclusione | conclusioni",
        "translated_title": "titolo tradotto | titolo in italiano",
        "translated_abstract": "riassunto tradotto | traduzione",
        "group": "dettagli | di più | mostra di più | metadati | informazioni di base",
        "updated": "aggiornato | aggiornato il | rivisto il",
        "journal_ref": "riferimento della rivista",
        "announce_type": "tipo di annuncio",
        "code_url": "codice | codice sorgente",
    },
    title="titolo",
    contents="indice | sommario",
    paper="articolo",
    papers="articoli",
    total="in totale | totale",
    counting="oggi | nuovi | trovati | di",
    digest="quotidiano | settimanale | bollettino",
    cut="e altri | ed altri | e colleghi | e altri # | e # altri | e # altri autori",
    joining="e",
    byline="di | da",
    no_papers="nessun … articolo | non ci sono … articoli",
    months=(
        "gen gennaio | feb febbraio | mar marzo | apr aprile | mag maggio | giu giugno | "
        "lug luglio | ago agosto | set sett settembre | ott ottobre | nov novembre | dic dicembre"
    ),
    weekdays="lunedì | martedì | mercoledì | giovedì | venerdì | sabato | domenica",
    date_order="dmy",
    updated="aggiornato | aggiornato il | ultimo aggiornamento | generato il | data del rapporto",
    failures="generazione non riuscita | traduzione non riuscita | analisi non riuscita | non disponibile | nessuno",
    nobody="sconosciuto | sconosciuti | autore sconosciuto",
    links="link | collegamento | collegamenti | articolo | qui",
    table_heads="campo | valore | contenuto",
    numbers="numero",
    dates="data",
    references="riferimenti | bibliografia",
    translated="tradotto | tradotta | traduzione | italiano | in italiano",
    structure="contesto | obiettivo",
    keywords="parole chiave",
    original="originale | inglese",
    absent={
        "counters": "a number stands before the noun itself",
        "ordinal": "a number stands behind the noun itself",
        "cut_close": "words have spaces between them",
        "date_units": "only the month of a date is a word",
    },
)

RUSSIAN = Language(
    code="ru",
    labels={
        "authors": "авторы | автор",
        "primary_category": "основная категория | категория",
        "categories": "категории | все категории",
        "url": "ссылка | ссылка на статью | ссылка на arxiv",
        "pdf_url": "ссылка на pdf | скачать pdf",
        "arxiv_id": "идентификатор arxiv",
        "published": "опубликовано | дата | дата публикации | дата подачи | отправлено",
        "abstract": "аннотация | оригинальная аннотация",
        "abstract?": "резюме",
        "comment": "комментарий | комментарии | примечание",
        "tldr": "кратко | коротко | суть | в двух словах | одним предложением",
        "motivation": "мотивация",
        "method": "метод | методы | методология | подход",
        "result": "результат | результаты",
        "conclusion": "вывод | выводы | заключение",
        "translated_title": "перевод названия | название на русском",
        "translated_abstract": "перевод | перевод аннотации",
        "group": "подробнее | подробности | детали | метаданные | основная информация",
        "updated": "обновлено | дата обновления | пересмотрено",
        "journal_ref": "ссылка на журнал",
        "announce_type": "тип объявления",
        "code_url": "код | исходный код",
    },
    title="название | заголовок",
    contents="содержание | оглавление",
    paper="статья",
    papers="статьи | статей",
    total="всего | итого",
    counting="сегодня | новых | найдено",
    digest="обзор | дайджест | ежедневный",
    cut="и др | и другие | и соавт | и ещё # | и еще # | и др # | и ещё # авторов | и еще # авторов",
    joining="и",
    no_papers="нет … статей | статей … нет | статьи не найдены",
    months=(
        "янв январь января | февр фев февраль февраля | мар март марта | апр апрель апреля | "
        "май мая | июн июнь июня | июл июль июля | авг август августа | "
        "сент сен сентябрь сентября | окт октябрь октября | нояб ноя ноябрь ноября | "
        "дек декабрь декабря"
    ),
    weekdays="понедельник | вторник | среда | четверг | пятница | суббота | воскресенье",
    date_order="dmy",
    updated="обновлено | последнее обновление | дата обновления | создано | дата отчёта | дата отчета",
    failures="ошибка генерации | ошибка перевода | ошибка анализа | недоступно | нет",
    nobody="неизвестно | неизвестен | неизвестны | автор неизвестен",
    links="ссылка | ссылки | статья | здесь",
    table_heads="поле | значение | содержание",
    numbers="номер",
    dates="дата",
    references="литература | список литературы",
    translated="перевод | переведённая | переведенная | русский | на русском",
    structure="цель | введение",
    keywords="ключевые слова",
    original="оригинал | оригинальная | английский",
    absent={
        "byline": "the case of a name says it",
        "counters": "a number stands before the noun itself",
        "ordinal": "a number stands behind the noun itself",
        "cut_close": "words have spaces between them",
        "date_units": "only the month of a date is a word",
    },
)


VIETNAMESE = Language(
    code="vi",
    labels={
        "authors": "tác giả | các tác giả | nhóm tác giả",
        "primary_category": "danh mục chính | lĩnh vực chính | danh mục",
        "categories": "các danh mục | tất cả danh mục",
        "url": "liên kết | đường dẫn | liên kết bài báo | link bài báo",
        "pdf_url": "liên kết pdf | tải pdf",
        "arxiv_id": "mã arxiv",
        "published": "ngày đăng | ngày xuất bản | xuất bản | xuất bản lúc | ngày công bố | ngày gửi | ngày",
        "abstract": "tóm tắt gốc",
        "abstract?": "tóm tắt | tóm lược",
        "comment": "bình luận | ghi chú",
        "tldr": "tóm tắt ngắn | tóm tắt nhanh | tóm tắt một câu | tóm lại",
        "motivation": "động lực | động cơ",
        "method": "phương pháp | phương pháp đề xuất | cách tiếp cận",
        "result": "kết quả | kết quả chính",
        "conclusion": "kết luận",
        "translated_title": "tiêu đề dịch | tiêu đề tiếng việt",
        "translated_abstract": "bản dịch | bản dịch tóm tắt | tóm tắt tiếng việt",
        "group": "chi tiết | xem thêm",
        "updated": "cập nhật | ngày cập nhật",
        "journal_ref": "tạp chí",
        "announce_type": "loại thông báo",
        "code_url": "mã nguồn | liên kết mã nguồn",
    },
    title="tiêu đề | tựa đề | tên bài báo",
    contents="mục lục",
    paper="bài báo",
    counters="bài",
    total="tổng số | tổng cộng",
    counting="hôm nay | mới | bài | bài báo",
    digest="bản tin | hàng ngày | hằng ngày | hàng tuần",
    cut="và cộng sự | và # tác giả khác | và những người khác",
    joining="và",
    byline="bởi",
    no_papers="không có … bài báo | không tìm thấy … bài báo",
    weekdays="thứ hai | thứ ba | thứ tư | thứ năm | thứ sáu | thứ bảy | chủ nhật",
    date_order="dmy",
    updated="cập nhật | cập nhật lúc | cập nhật lần cuối | tạo lúc",
    failures="không có | lỗi:* | dịch thất bại | phân tích thất bại",
    nobody="không rõ | chưa rõ | không rõ tác giả",
    links="liên kết | bài báo | tại đây",
    table_heads="mục | nội dung | giá trị",
    numbers="số | stt",
    dates="ngày",
    references="tài liệu tham khảo",
    translated="tiếng việt | bản dịch",
    structure="bối cảnh | mục tiêu",
    keywords="từ khóa | từ khoá",
    original="gốc | bản gốc | tiếng anh",
    absent={
        "papers": "nouns have no plural",
        "ordinal": "a number stands behind the noun itself",
        "cut_close": "words have spaces between them",
        "months": "months are numbers",
        "date_units": "the words stand before the numbers",
    },
)


#: Characters that Chinese labels have in traditional type, each with its form in simplified type.
TRADITIONAL: Final = (
    "與与個个倉仓關关擊击別别動动參参發发號号後后團团備备實实開开總总報报據据數数時时術术機机標标漢汉點点獻献碼码簡简類类結结細细編编"
    "覽览論论計计訂订評评詞词譯译話话詳详讀读載载連连鏈链鍵键長长間间隊队閱阅頁页題题項项驗验註注佈布於于體体續续庫库資资錄录釋释創创"
    "貢贡為为應应導导義义來来圖图單单處处學学網网質质構构紹绍"
)

LANGUAGES: Final = (
    *(ENGLISH, CHINESE, JAPANESE, KOREAN),
    *(FRENCH, GERMAN, SPANISH, PORTUGUESE, ITALIAN, RUSSIAN, VIETNAMESE),
)
