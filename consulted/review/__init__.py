"""Deciding on findings: what is proposed, who decided what, and what the report should say instead."""
