/**
 * What all pages share: navigation, organization, theme, stylesheets and scripts.
 */
@NullMarked
package com.codegen.spring.sample.layout;

import org.jspecify.annotations.NullMarked;
