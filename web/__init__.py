"""Pages for people, over search_api."""
