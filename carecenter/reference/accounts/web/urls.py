"""Addresses of accounts. The sign-in library's pages that we do not offer are shadowed."""

from django.urls import path

from carecenter.reference.accounts.web import sign_in, tokens

urlpatterns = [
    path("accounts/login/", sign_in.SignIn.as_view(), name="account_login"),
    path("accounts/demo/", sign_in.demo_block, name="demo-block"),
    path("accounts/signup/", sign_in.closed, name="account_signup"),
    path("accounts/password/reset/", sign_in.closed, name="account_reset_password"),
    path("accounts/password/set/", sign_in.closed, name="account_set_password"),
    path("accounts/email/", sign_in.closed, name="account_email"),
    path("system/tokens/", tokens.Tokens.as_view(), name="tokens"),
    path("system/tokens/new/", tokens.token_issue, name="token-issue"),
    path("system/tokens/<int:token_id>/revocation/", tokens.token_revoke, name="token-revoke"),
]
