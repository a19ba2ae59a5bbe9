set(JIANBAO_TESTS_MARKDOWN
  unit/markdown/outline_test.cpp
  unit/markdown/typed_digits_test.cpp)
