"""How we look: Scrapy spiders that ask politely and bring back all that was seen, silence included."""
