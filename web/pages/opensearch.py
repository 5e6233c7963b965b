"""``/opensearch.xml``: lets a browser's address bar search here (OpenSearch 1.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from fastapi import APIRouter, Request, Response

from web import assets
from web.language import chosen
from web.rendering import READ
from web.translation import translator

if TYPE_CHECKING:
    from search_api.service import SearchService

MEDIA_TYPE = "application/opensearchdescription+xml"


def router(_: SearchService) -> APIRouter:
    """``GET /opensearch.xml``."""
    routes = APIRouter(include_in_schema=False)

    @routes.api_route("/opensearch.xml", methods=READ)
    def opensearch(request: Request) -> Response:
        t = translator(chosen(request))
        base = str(request.base_url)
        lines = (
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
            f"<ShortName>{escape(t('site.name'))}</ShortName>",
            f"<Description>{escape(t('site.tagline'))}</Description>",
            "<InputEncoding>UTF-8</InputEncoding>",
            f'<Image type="image/svg+xml">{escape(base.rstrip("/") + assets.url("mark.svg"))}</Image>',
            f'<Url type="text/html" template={quoteattr(base + "search?q={searchTerms}")}/>',
            f'<Url type="application/json" template={quoteattr(base + "api/search?q={searchTerms}")}/>',
            "</OpenSearchDescription>",
        )
        return Response("\n".join(lines), media_type=MEDIA_TYPE)

    return routes
